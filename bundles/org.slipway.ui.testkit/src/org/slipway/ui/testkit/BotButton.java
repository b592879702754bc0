package org.slipway.ui.testkit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/** A button of any sort. */
public final class BotButton {
    private final UiThread ui;
    private final Button button;

    BotButton(UiThread ui, Button button) {
        this.ui = ui;
        this.button = button;
    }

    /** Waits until it can be pressed, and presses it. What it opens is not waited for. */
    public void click() {
        ui.waitUntil("“" + ui.ask(button::getText) + "” can be pressed", () -> button.isEnabled() && button.isVisible());
        ui.start(() -> {
            if ((button.getStyle() & (SWT.CHECK | SWT.RADIO | SWT.TOGGLE)) != 0) {
                button.setSelection(!button.getSelection());
            }
            button.notifyListeners(SWT.Selection, new Event());
        });
    }
}
