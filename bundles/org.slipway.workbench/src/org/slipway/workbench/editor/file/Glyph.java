package org.slipway.workbench.editor.file;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Signs for the tools of lists and trees. Their strokes are on a grid of sixteen and can be seen on light and dark alike. */
public enum Glyph {
    ADD(true, new int[] { 3, 8, 13, 8 }, new int[] { 8, 3, 8, 13 }),
    REMOVE(false, new int[] { 3, 8, 13, 8 }),
    UP(false, new int[] { 4, 8, 8, 4, 12, 8 }, new int[] { 8, 5, 8, 13 }),
    DOWN(false, new int[] { 4, 9, 8, 13, 12, 9 }, new int[] { 8, 4, 8, 12 }),
    OPEN(false, new int[] { 9, 4, 13, 8, 9, 12 }, new int[] { 3, 8, 12, 8 }),
    SWITCH(false, new int[] { 8, 3, 8, 8 }, new int[] { 5, 5, 4, 7, 4, 10, 6, 12, 8, 13, 10, 12, 12, 10, 12, 7, 11, 5 }),
    PALETTE(false, new int[] { 3, 3, 7, 3, 7, 7, 3, 7, 3, 3 }, new int[] { 3, 10, 7, 10, 7, 14, 3, 14, 3, 10 }, new int[] { 10, 5, 14, 5 }, new int[] { 10, 12, 14, 12 });

    private static final RGB STRONG = new RGB(0x3b, 0x82, 0xd6);
    private static final RGB QUIET = new RGB(0x7d, 0x86, 0x92);

    private final boolean strong;
    private final int[][] strokes;

    Glyph(boolean strong, int[]... strokes) {
        this.strong = strong;
        this.strokes = strokes;
    }

    public Image image(ResourceManager resources) {
        return resources.create(new Sign(this, 255));
    }

    /** For a tool that has nothing to do. */
    public Image faint(ResourceManager resources) {
        return resources.create(new Sign(this, 90));
    }

    private static final class Sign extends Drawing {
        private final Glyph glyph;
        private final int alpha;

        private Sign(Glyph glyph, int alpha) {
            this.glyph = glyph;
            this.alpha = alpha;
        }

        @Override
        protected void draw(Display display, GC gc, int pixels) {
            gc.setAlpha(alpha);
            gc.setForeground(new Color(glyph.strong ? STRONG : QUIET));
            gc.setLineWidth(Math.max(2, pixels / 8));
            gc.setLineCap(SWT.CAP_ROUND);
            gc.setLineJoin(SWT.JOIN_ROUND);
            for (int[] stroke : glyph.strokes) {
                int[] points = new int[stroke.length];
                for (int i = 0; i < stroke.length; i++) {
                    points[i] = stroke[i] * pixels / 16;
                }
                gc.drawPolyline(points);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sign sign && sign.glyph == glyph && sign.alpha == alpha;
        }

        @Override
        public int hashCode() {
            return glyph.hashCode() * 31 + alpha;
        }
    }
}
