package org.slipway.ui.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A field of one or several lines. */
public final class BotText {
    private final UiThread ui;
    private final Text field;

    BotText(UiThread ui, Text field) {
        this.ui = ui;
        this.field = field;
    }

    public String getText() {
        return ui.ask(field::getText);
    }

    /** Puts the text in and leaves the field, as Tab would. */
    public BotText setText(String text) {
        ui.run(() -> {
            field.setFocus();
            field.setText(text);
            field.notifyListeners(SWT.DefaultSelection, new Event());
            field.notifyListeners(SWT.FocusOut, new Event());
        });
        return this;
    }

    /** Puts the text in and stays in the field. */
    public BotText type(String text) {
        ui.run(() -> {
            field.setFocus();
            field.setText(text);
        });
        return this;
    }

    /** Presses a key while the field has the keyboard. */
    public BotText press(int key) {
        ui.run(() -> {
            field.setFocus();
            var event = new Event();
            event.keyCode = key;
            field.notifyListeners(SWT.KeyDown, event);
        });
        return this;
    }

    /** What stands in the field in grey while it is empty. */
    public String hint() {
        return ui.ask(field::getMessage);
    }
}
