package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Merges texts line by line, as git does: what only one side changed is taken, what both changed alike too, and the rest stands between
 * marks.
 *
 * @param conflicts where both sides changed the same lines
 */
record LineMerge(String text, List<Conflict> conflicts) {

    static LineMerge of(String base, String ours, String theirs) {
        return new Merging(ConflictMarks.lines(base), ConflictMarks.lines(ours), ConflictMarks.lines(theirs)).all();
    }

    private static final class Merging {
        private final List<String> base;
        private final List<String> ours;
        private final List<String> theirs;
        private final StringBuilder text = new StringBuilder();
        private final List<Conflict> conflicts = new ArrayList<>();

        Merging(List<String> base, List<String> ours, List<String> theirs) {
            this.base = base;
            this.ours = ours;
            this.theirs = theirs;
        }

        LineMerge all() {
            int[] toOurs = partners(ours);
            int[] toTheirs = partners(theirs);
            int b = 0;
            int o = 0;
            int t = 0;
            for (int i = 0; i < base.size(); i++) {
                if (toOurs[i] >= 0 && toTheirs[i] >= 0) {
                    between(base.subList(b, i), ours.subList(o, toOurs[i]), theirs.subList(t, toTheirs[i]), o);
                    text.append(base.get(i));
                    b = i + 1;
                    o = toOurs[i] + 1;
                    t = toTheirs[i] + 1;
                }
            }
            between(base.subList(b, base.size()), ours.subList(o, ours.size()), theirs.subList(t, theirs.size()), o);
            return new LineMerge(text.toString(), List.copyOf(conflicts));
        }

        /** For each line of the base, the same line over there, or -1. */
        private int[] partners(List<String> side) {
            int[] partners = new int[base.size()];
            Arrays.fill(partners, -1);
            CommonLines.of(base, side).forEach(pair -> partners[pair[0]] = pair[1]);
            return partners;
        }

        private void between(List<String> was, List<String> here, List<String> there, int line) {
            if (there.equals(was) || there.equals(here)) {
                here.forEach(text::append);
            } else if (here.equals(was)) {
                there.forEach(text::append);
            } else {
                ConflictMarks.differing(text, here, there);
                conflicts.add(new Conflict("line " + (line + 1), said(was), said(here), said(there)));
            }
        }

        /** Not the lines themselves: what cannot be read may hold secrets that nobody can find. */
        private static String said(List<String> lines) {
            return lines.isEmpty() ? "nothing" : lines.size() == 1 ? "a line" : lines.size() + " lines";
        }
    }
}
