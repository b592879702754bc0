package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.slipway.cli.Ink;
import org.slipway.cli.Screen;

/** Which lines a small change of a text touched. Meant for edits of one place, not for texts that have little in common. */
record LineDiff(List<Line> lines) {

    /** A line that went ({@code number} counts in the old text) or came (in the new one). */
    record Line(int number, boolean added, String text) {
    }

    static LineDiff of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        return new LineDiff(old.size() == now.size() ? lineByLine(old, now) : block(old, now));
    }

    private static List<Line> lineByLine(List<String> old, List<String> now) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                lines.add(new Line(i + 1, false, old.get(i)));
                lines.add(new Line(i + 1, true, now.get(i)));
            }
        }
        return lines;
    }

    private static List<Line> block(List<String> old, List<String> now) {
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<Line>();
        for (int i = head; i < old.size() - tail; i++) {
            lines.add(new Line(i + 1, false, old.get(i)));
        }
        for (int i = head; i < now.size() - tail; i++) {
            lines.add(new Line(i + 1, true, now.get(i)));
        }
        return lines;
    }

    /** The same lines, each as it may be shown. */
    LineDiff shownBy(UnaryOperator<String> mask) {
        return new LineDiff(lines.stream().map(each -> new Line(each.number(), each.added(), mask.apply(each.text()))).toList());
    }

    /** The first line that is new or gone; 0 when the texts are the same. */
    int firstLine() {
        return lines.isEmpty() ? 0 : lines.getFirst().number();
    }

    void print(Screen screen) {
        for (Line line : lines) {
            String text = (line.added() ? "+ " : "- ") + line.text();
            screen.line("%5d %s".formatted(line.number(), screen.paint(line.added() ? Ink.NEW : Ink.GONE, text)));
        }
    }
}
