package org.slipway.sequence.ui.run;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.WidgetIds;

/** A text to be read, with headings and colours. Written anew as a whole. */
public final class Reading {
    private final StyledText widget;
    private final StringBuilder text = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    /** First line, number of lines. */
    private final List<Tinted> tinted = new ArrayList<>();

    private record Tinted(int from, int to, Color ground) {
    }

    /** @param wrapped whether long lines are broken, not scrolled */
    public Reading(Composite parent, String id, boolean wrapped) {
        widget = WidgetIds.mark(new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | (wrapped ? SWT.WRAP : SWT.H_SCROLL)), id);
        widget.setMargins(10, 8, 10, 8);
        widget.setLineSpacing(2);
        widget.setCaret(null);
    }

    public StyledText widget() {
        return widget;
    }

    public Reading clear() {
        text.setLength(0);
        styles.clear();
        tinted.clear();
        return this;
    }

    public Reading plain(String more) {
        text.append(more);
        return this;
    }

    public Reading line(String more) {
        text.append(more).append('\n');
        return this;
    }

    public Reading coloured(String more, Color colour) {
        return styled(more, colour, null);
    }

    public Reading in(Font font, String more) {
        return styled(more, null, font);
    }

    public Reading styled(String more, Color colour, Font font) {
        if (!more.isEmpty()) {
            var style = new StyleRange(text.length(), more.length(), colour, null);
            style.font = font;
            styles.add(style);
        }
        text.append(more);
        return this;
    }

    /** What is written from there on stands on another ground. */
    public Reading onGround(Color ground, Runnable write) {
        int from = text.length();
        write.run();
        tinted.add(new Tinted(from, text.length(), ground));
        return this;
    }

    public void show() {
        widget.setRedraw(false);
        widget.setText(text.toString());
        widget.setStyleRanges(styles.toArray(StyleRange[]::new));
        tinted.forEach(each -> {
            int first = widget.getLineAtOffset(each.from());
            int last = widget.getLineAtOffset(Math.max(each.from(), each.to() - 1));
            widget.setLineBackground(first, last - first + 1, each.ground());
        });
        widget.setRedraw(true);
    }

    public void toEnd() {
        widget.setTopIndex(widget.getLineCount() - 1);
    }
}
