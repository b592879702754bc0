package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of every element, attribute and variable of an imported file.
 *
 * @param lines one for each, in the order of the file
 */
public record Account(List<Line> lines) {

    /** What something became. */
    public enum Fate {
        /** The model says it, and writes it back from there. */
        MAPPED,
        /** The model says it, and its spelling is kept besides. */
        NOTED,
        /** The model has no word for it; it is kept as it was and goes back at export. */
        KEPT
    }

    /** What it was. */
    public enum Part {
        ELEMENT, ATTRIBUTE, VARIABLE
    }

    /**
     * @param where the entry it belongs to, from the outside in
     * @param what the element, attribute or variable
     * @param line in the file, counted from 1; 0 where it is not known
     * @param note why it is not simply mapped; empty where it is
     */
    public record Line(Fate fate, Part part, String where, String what, int line, String note) {
    }

    public Account {
        lines = List.copyOf(lines);
    }

    public int total() {
        return lines.size();
    }

    public int count(Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    public int count(Fate fate, Part part) {
        return (int) lines.stream().filter(line -> line.fate() == fate && line.part() == part).count();
    }

    /** Those that somebody may want to look at. */
    public List<Line> notable() {
        return lines.stream().filter(line -> line.fate() != Fate.MAPPED).toList();
    }

    public Account and(Account other) {
        var all = new ArrayList<>(lines);
        all.addAll(other.lines);
        return new Account(all);
    }
}
