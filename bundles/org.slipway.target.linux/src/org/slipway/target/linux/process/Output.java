package org.slipway.target.linux.process;

import java.util.ArrayDeque;
import java.util.Deque;

/** The end of what a program wrote. */
final class Output {
    private final int most;
    private final Deque<String> lines = new ArrayDeque<>();
    private int size;

    /** @param most in characters */
    Output(int most) {
        this.most = most;
    }

    void add(String line) {
        String kept = line.length() > most ? line.substring(line.length() - most) : line;
        lines.add(kept);
        size += kept.length() + 1;
        while (size > most + 1 && lines.size() > 1) {
            size -= lines.removeFirst().length() + 1;
        }
    }

    String text() {
        return String.join("\n", lines);
    }
}
