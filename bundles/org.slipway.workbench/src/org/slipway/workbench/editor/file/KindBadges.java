package org.slipway.workbench.editor.file;

import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/**
 * A picture for each kind: its initial on a coloured square. Made from the kind's name, so that a vendor's kind has one too, and
 * drawn at the size that the screen asks for.
 */
public final class KindBadges {
    /** White letters stand on each of these with a contrast of at least 4.5. */
    private static final RGB[] GROUNDS = { new RGB(0x1f, 0x6f, 0xb5), new RGB(0x8a, 0x4f, 0xc0), new RGB(0x1e, 0x7d, 0x5b),
            new RGB(0xb0, 0x52, 0x1d), new RGB(0x9c, 0x3b, 0x67), new RGB(0x3f, 0x5f, 0x8f), new RGB(0x5f, 0x6f, 0x1f),
            new RGB(0x00, 0x74, 0x83) };
    private static final RGB GREY = new RGB(0x8a, 0x92, 0x9c);

    private final ResourceManager resources;

    public KindBadges(ResourceManager resources) {
        this.resources = resources;
    }

    public Image of(EClass kind) {
        return resources.create(new Badge(initial(kind.getName()), Math.floorMod(spread(kind.getName()), GROUNDS.length)));
    }

    /** A list of elements: three lines. */
    public Image folder() {
        return resources.create(new Folder());
    }

    private static String initial(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static int spread(String name) {
        int hash = 17;
        for (char c : name.toCharArray()) {
            hash = hash * 131 + c;
        }
        return hash ^ hash >>> 13;
    }

    private static final class Folder extends Drawing {
        @Override
        protected void draw(Display display, GC gc, int pixels) {
            gc.setBackground(new Color(GREY));
            int thick = Math.max(2, pixels / 8);
            for (int i = 0; i < 3; i++) {
                int y = pixels * (3 + 4 * i) / 16;
                gc.fillRoundRectangle(pixels / 8, y, thick, thick, 2, 2);
                gc.fillRoundRectangle(pixels * 5 / 16, y, pixels * 9 / 16, thick, 2, 2);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Folder;
        }

        @Override
        public int hashCode() {
            return Folder.class.hashCode();
        }
    }

    /** Equal badges share one image. */
    private static final class Badge extends Drawing {
        private final String letter;
        private final int ground;

        private Badge(String letter, int ground) {
            this.letter = letter;
            this.ground = ground;
        }

        @Override
        protected void draw(Display display, GC gc, int pixels) {
            gc.setBackground(new Color(GROUNDS[ground]));
            int margin = Math.max(1, pixels / 16);
            gc.fillRoundRectangle(margin, margin, pixels - 2 * margin, pixels - 2 * margin, pixels / 3, pixels / 3);
            letter(display, gc, pixels);
        }

        private void letter(Display display, GC gc, int pixels) {
            FontData data = display.getSystemFont().getFontData()[0];
            double points = pixels * 0.62 * 72 / display.getDPI().y;
            var font = new Font(display, data.getName(), Math.max(5, (int) Math.round(points)), SWT.BOLD);
            try {
                gc.setFont(font);
                gc.setForeground(display.getSystemColor(SWT.COLOR_WHITE));
                Point extent = gc.textExtent(letter);
                gc.drawText(letter, Math.round((pixels - extent.x) / 2f), Math.round((pixels - extent.y) / 2f), true);
            } finally {
                font.dispose();
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Badge badge && badge.ground == ground && badge.letter.equals(letter);
        }

        @Override
        public int hashCode() {
            return letter.hashCode() * 31 + ground;
        }
    }
}
