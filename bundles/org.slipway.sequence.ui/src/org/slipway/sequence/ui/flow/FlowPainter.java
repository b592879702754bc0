package org.slipway.sequence.ui.flow;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Group;
import org.slipway.sequence.ui.editor.SequenceIcons;
import org.slipway.sequence.ui.flow.FlowMarks.Mark;
import org.slipway.workbench.editor.form.Look;

/** Draws blocks, light on dark or dark on light as the page is. */
final class FlowPainter {
    private static final int ROUND = 10;
    private static final int ICON = 16;
    private static final int BADGE = 18;
    private static final int FAINT = 110;

    private final Look look;
    private final SequenceIcons icons;

    FlowPainter(Look look, SequenceIcons icons) {
        this.look = look;
        this.icons = icons;
    }

    /** Only what is within the area, which is in the picture's own measure. */
    void paint(GC gc, Blocks blocks, FlowMarks marks, Rectangle area, Optional<EObject> selected) {
        gc.setAntialias(SWT.ON);
        List<Block> all = blocks.all();
        for (int i = 0; i < all.size(); i++) {
            Block block = all.get(i);
            if (block.bounds().y > area.y + area.height) {
                return;
            }
            if (block.bounds().y + block.bounds().height + 40 >= area.y) {
                Optional<Mark> mark = marks.of(block.entry());
                block(gc, block, mark, selected.filter(block.entry()::equals).isPresent());
                mark.filter(each -> !each.sign().isEmpty()).ifPresent(each -> badge(gc, block, each));
                if (!block.last()) {
                    arrow(gc, block);
                }
                if (block.restarts()) {
                    restart(gc, block);
                }
            }
        }
    }

    private void block(GC gc, Block block, Optional<Mark> mark, boolean selected) {
        Rectangle at = block.bounds();
        gc.setAlpha(mark.filter(Mark::faint).isPresent() ? FAINT : block.active() ? 255 : 130);
        gc.setBackground(new Color(ground(block)));
        gc.fillRoundRectangle(at.x, at.y, at.width, at.height, ROUND, ROUND);
        boolean strong = mark.filter(Mark::strong).isPresent();
        gc.setForeground(selected ? look.accent() : mark.filter(Mark::strong).map(Mark::colour).orElseGet(() -> new Color(edge(block.in()))));
        gc.setLineWidth(selected || strong ? 3 : 1);
        gc.setLineStyle(block.active() ? SWT.LINE_SOLID : SWT.LINE_DASH);
        gc.drawRoundRectangle(at.x, at.y, at.width, at.height, ROUND, ROUND);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        text(gc, block);
        gc.setAlpha(255);
    }

    /** On the left edge, half outside, where no text is. */
    private void badge(GC gc, Block block, Mark mark) {
        int left = block.bounds().x - BADGE / 2 - 1;
        int top = block.bounds().y + 7;
        gc.setBackground(look.ground());
        gc.fillOval(left - 2, top - 2, BADGE + 4, BADGE + 4);
        gc.setBackground(mark.colour());
        gc.fillOval(left, top, BADGE, BADGE);
        gc.setForeground(look.ground());
        gc.setFont(look.bold());
        Point size = gc.textExtent(mark.sign());
        gc.drawText(mark.sign(), left + (BADGE - size.x + 1) / 2, top + (BADGE - size.y) / 2, true);
        gc.setFont(null);
    }

    private void text(GC gc, Block block) {
        Rectangle at = block.bounds();
        int left = at.x + Blocks.BEFORE;
        int y = at.y + Blocks.ABOVE;
        gc.drawImage(icons.of(block.entry().eClass()), at.x + 10, y + (Blocks.LINE - ICON) / 2);
        gc.setFont(look.bold());
        gc.setForeground(new Color(look.isDark() ? new RGB(0xE6, 0xEA, 0xEE) : new RGB(0x1C, 0x22, 0x2A)));
        for (String line : block.name()) {
            gc.drawText(line, left, y, true);
            y += Blocks.LINE;
        }
        gc.setFont(null);
        gc.setForeground(look.muted());
        gc.drawText(block.detail(), left, y, true);
        String where = where(block);
        gc.setFont(look.small());
        gc.drawText(where, at.x + at.width - 10 - gc.textExtent(where).x, at.y + Blocks.ABOVE, true);
        gc.setFont(null);
    }

    /** In words too, for those who do not tell the colours apart. */
    private static String where(Block block) {
        return block.group() || block.in() == Environment.BOTH ? "" : block.in() == Environment.PE ? "PE" : "OS";
    }

    /** To what comes next in the group. */
    private void arrow(GC gc, Block block) {
        Rectangle at = block.bounds();
        int x = at.x + at.width / 2;
        int y = at.y + at.height;
        gc.setForeground(look.muted());
        gc.drawLine(x, y + 1, x, y + 14);
        gc.drawPolyline(new int[] { x - 4, y + 10, x, y + 14, x + 4, y + 10 });
    }

    /** A bar below the step, at the end of a group too, where restarts usually stand. */
    private void restart(GC gc, Block block) {
        Rectangle at = block.bounds();
        int y = at.y + at.height + 8;
        gc.setForeground(look.warning());
        gc.setLineWidth(2);
        gc.drawLine(at.x + 20, y, at.x + at.width - 20, y);
        gc.setLineWidth(1);
        gc.setFont(look.small());
        gc.setBackground(look.ground());
        gc.drawText(" ⟳ restart ", at.x + 30, y - gc.getFontMetrics().getHeight() / 2, false);
        gc.setFont(null);
    }

    private RGB ground(Block block) {
        boolean dark = look.isDark();
        if (block.entry() instanceof Group) {
            return dark ? new RGB(0x2B, 0x30, 0x37) : new RGB(0xF5, 0xF6, 0xF8);
        }
        if (block.in() == Environment.BOTH) {
            return dark ? new RGB(0x35, 0x35, 0x40) : new RGB(0xEC, 0xEA, 0xF2);
        }
        return block.in() == Environment.PE ? dark ? new RGB(0x24, 0x3B, 0x5A) : new RGB(0xDF, 0xEB, 0xFB)
                : dark ? new RGB(0x22, 0x45, 0x37) : new RGB(0xDE, 0xF4, 0xE8);
    }

    private RGB edge(Environment in) {
        boolean dark = look.isDark();
        if (in == Environment.BOTH) {
            return dark ? new RGB(0x8A, 0x86, 0x9C) : new RGB(0x85, 0x80, 0x98);
        }
        return in == Environment.PE ? dark ? new RGB(0x5B, 0x8F, 0xD6) : new RGB(0x3B, 0x7D, 0xC4)
                : dark ? new RGB(0x4F, 0xA9, 0x80) : new RGB(0x2E, 0x8B, 0x62);
    }
}
