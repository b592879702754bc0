package org.slipway.ui.testkit;

import org.eclipse.swt.custom.StyledText;

/** A text of many lines, as in a source page. */
public final class BotStyledText {
    private final UiThread ui;
    private final StyledText text;

    BotStyledText(UiThread ui, StyledText text) {
        this.ui = ui;
        this.text = text;
    }

    public String getText() {
        return ui.ask(text::getText);
    }

    /** Types at a position, counted in characters. */
    public void insertText(int offset, String typed) {
        ui.run(() -> text.replaceTextRange(offset, 0, typed));
    }
}
