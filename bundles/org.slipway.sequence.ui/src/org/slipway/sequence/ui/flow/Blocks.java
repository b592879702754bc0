package org.slipway.sequence.ui.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;

/** Where each entry stands in the picture: one below the other, groups around what they hold. */
final class Blocks {
    /** Left of the names, for the picture; and right of them, for where a step runs. */
    static final int BEFORE = 34;
    static final int BEHIND = 36;
    static final int LINE = 17;
    static final int ABOVE = 8;
    private static final int MARGIN = 24;
    private static final int LEAST = 400;
    private static final int MOST = 560;
    private static final int GAP = 16;
    private static final int INSET = 14;
    private static final int LONGEST_LETTER = 9;

    private final List<Block> all = new ArrayList<>();
    private final BlockText text;
    private Point size = new Point(0, 0);

    Blocks(TaskSequence sequence, BlockText text) {
        this.text = text;
        int depth = depth(sequence.getEntries());
        int width = Math.clamp(wanted(sequence.getEntries()), LEAST + 2 * INSET * depth, MOST + 2 * INSET * depth);
        int bottom = place(sequence.getEntries(), MARGIN, MARGIN, width, true, new Flows().of(sequence));
        size = new Point(width + 2 * MARGIN, bottom + MARGIN);
    }

    static Blocks none() {
        return new Blocks();
    }

    private Blocks() {
        this.text = new BlockText(String::length, String::length); // nothing can be shown
    }

    private static int depth(List<Entry> entries) {
        return entries.stream().mapToInt(each -> each instanceof Group group ? 1 + depth(group.getEntries()) : 0).max().orElse(0);
    }

    /** So wide that every name stands on one line. */
    private int wanted(List<Entry> entries) {
        int widest = 0;
        for (Entry entry : entries) {
            String name = BlockText.name(entry);
            int around = BEFORE + BEHIND;
            widest = name.length() * LONGEST_LETTER + around <= widest ? widest : Math.max(widest, text.width(name) + around);
            widest = entry instanceof Group group ? Math.max(widest, wanted(group.getEntries()) + 2 * INSET) : widest;
        }
        return widest;
    }

    private int place(List<Entry> entries, int left, int top, int width, boolean active, Flow flow) {
        int y = top;
        for (Entry entry : entries) {
            boolean on = active && entry.isEnabled();
            boolean last = entry == entries.getLast();
            List<String> name = text.wrapped(BlockText.name(entry), width - BEFORE - BEHIND);
            String detail = text.detail(entry);
            String shown = text.clipped(detail, width - BEFORE - INSET);
            int head = 2 * ABOVE + LINE * (name.size() + (detail.isEmpty() ? 0 : 1));
            if (entry instanceof Group group) {
                int index = all.size();
                int end = place(group.getEntries(), left + INSET, y + head, width - 2 * INSET, on, flow) + 10;
                all.add(index, new Block(group, new Rectangle(left, y, width, end - y), name, shown, in(group, flow), on, true, false, last));
                y = end + GAP;
            } else {
                boolean restarts = flow.at(entry).filter(Blocks::restarts).isPresent();
                all.add(new Block(entry, new Rectangle(left, y, width, head), name, shown, in(entry, flow), on, false, restarts, last));
                y += head + GAP;
            }
        }
        return Math.max(top, y - GAP);
    }

    /** Where it is run as far as is known; both for what runs in either, and for what takes no part. */
    private static Environment in(Entry entry, Flow flow) {
        return flow.at(entry).map(Moment::inside).map(now -> now.always(Mark.PE) ? Environment.PE : now.never(Mark.PE) ? Environment.OS : Environment.BOTH)
                .orElse(Environment.BOTH);
    }

    private static boolean restarts(Moment moment) {
        return moment.does("restarts") || moment.does("setsUpSystem") || moment.does("upgrades");
    }

    /** Groups before what they hold, in the order of the sequence. */
    List<Block> all() {
        return all;
    }

    Point size() {
        return size;
    }

    /** The block of an entry, or of the entry that a condition or another part belongs to. */
    Optional<Block> of(EObject element) {
        EObject at = element;
        while (!(at instanceof Entry) && at.eContainer() != null) {
            at = at.eContainer();
        }
        EObject entry = at;
        return all.stream().filter(each -> each.entry() == entry).findFirst();
    }

    /** The innermost one. */
    Optional<Block> at(int x, int y) {
        return all.reversed().stream().filter(each -> each.bounds().contains(x, y)).findFirst();
    }

    /** The one that begins nearest to this height. */
    Optional<Block> near(int y) {
        return all.stream().min(Comparator.comparingInt(each -> Math.abs(each.bounds().y - y)));
    }

    Optional<Block> next(EObject entry, int by) {
        int index = of(entry).map(all::indexOf).orElse(-1) + by;
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }
}
