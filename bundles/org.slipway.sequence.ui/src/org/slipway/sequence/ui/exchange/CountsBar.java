package org.slipway.sequence.ui.exchange;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.workbench.appearance.Colours;

/** How much of a file was mapped, noted and kept, as one bar. Whatever there is shows, be it one line of thousands. */
final class CountsBar {
    private static final int HEIGHT = 8;
    private static final int LEAST = 3;
    private final Canvas canvas;
    private Map<Fate, Integer> counts = Map.of();

    CountsBar(Composite parent) {
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(event -> paint(event.gc));
    }

    Canvas control() {
        return canvas;
    }

    int height() {
        return HEIGHT;
    }

    void show(Account account) {
        counts = Stream.of(Fate.values()).collect(Collectors.toMap(Function.identity(), account::count));
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int small = LEAST * (int) counts.values().stream().filter(count -> count > 0).count();
        int x = 0;
        for (Fate fate : Fate.values()) {
            int count = counts.getOrDefault(fate, 0);
            if (count > 0) {
                int width = LEAST + (int) ((long) (area.width - small) * count / total);
                gc.setBackground(new Color(colour(fate, new Colours(canvas))));
                gc.fillRectangle(x, 0, width, area.height);
                x += width;
            }
        }
    }

    static RGB colour(Fate fate, Colours colours) {
        return switch (fate) {
            case MAPPED -> colours.dark() ? new RGB(0x6C, 0xC0, 0x8B) : new RGB(0x2C, 0x7A, 0x4B);
            case NOTED -> colours.warning();
            case KEPT -> colours.accent();
        };
    }
}
