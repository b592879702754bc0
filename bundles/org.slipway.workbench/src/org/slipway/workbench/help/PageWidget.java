package org.slipway.workbench.help;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Colours;

/** Shows a page; links can be clicked. Its colours are chosen anew when the background changes, as it does with the theme. */
final class PageWidget {
    private static final int ITEM_INDENT = 26;

    private final StyledText text;
    private final ResourceManager resources;
    private PageText page = PageText.of(new Topic("", "", ""));
    private boolean styledDark;

    PageWidget(Composite parent, Consumer<String> follow) {
        this.text = WidgetIds.mark(new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "help.page");
        this.resources = new LocalResourceManager(JFaceResources.getResources(), text);
        text.setMargins(14, 8, 14, 14);
        text.setLineSpacing(3);
        text.setCaret(null);
        text.addListener(SWT.MouseUp, click -> linkAt(click.x, click.y).ifPresent(follow));
        text.addListener(SWT.MouseMove, move -> text.setCursor(linkAt(move.x, move.y).isPresent()
                ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
        text.addListener(SWT.Paint, painting -> {
            if (styledDark != new Colours(text).dark()) {
                text.getDisplay().asyncExec(this::style);
            }
        });
    }

    Control control() {
        return text;
    }

    void show(PageText shown, Optional<String> heading) {
        page = shown;
        text.setText(shown.text());
        style();
        text.setTopIndex(heading.flatMap(shown::heading).map(text::getLineAtOffset).orElse(0));
    }

    private Optional<String> linkAt(int x, int y) {
        int offset = text.getOffsetAtPoint(new Point(x, y));
        return offset < 0 ? Optional.empty() : page.linkAt(offset);
    }

    private void style() {
        if (text.isDisposed()) {
            return;
        }
        var colours = new Colours(text);
        styledDark = colours.dark();
        var ranges = new ArrayList<StyleRange>();
        for (PageText.Span span : page.spans()) {
            if (span.style() == PageText.Style.ITEM) {
                text.setLineWrapIndent(text.getLineAtOffset(span.start()), 1, ITEM_INDENT);
                continue;
            }
            var range = new StyleRange(span.start(), span.length(), null, null);
            switch (span.style()) {
                case TITLE -> range.font = font(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(6).setStyle(SWT.BOLD));
                case HEADING -> range.font = font(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(2).setStyle(SWT.BOLD));
                case BOLD -> range.fontStyle = SWT.BOLD;
                case CODE -> {
                    range.font = font(FontDescriptor.createFrom(JFaceResources.getTextFont()));
                    range.background = new Color(colours.tinted(8));
                }
                case LINK -> {
                    range.foreground = new Color(colours.accent());
                    range.underline = true;
                }
                case ITEM -> { }
            }
            ranges.add(range);
        }
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private Font font(FontDescriptor descriptor) {
        return resources.create(descriptor);
    }
}
