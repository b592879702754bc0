package org.slipway.target.windows.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** The end of what a program wrote. */
final class Output {
    /** In characters. */
    private static final int KEPT = 64 * 1024;

    private final Deque<String> lines = new ArrayDeque<>();
    private int size;

    void add(String line) {
        String kept = line.length() > KEPT ? line.substring(line.length() - KEPT) : line;
        lines.add(kept);
        size += kept.length() + 1;
        while (size > KEPT + 1 && lines.size() > 1) {
            size -= lines.removeFirst().length() + 1;
        }
    }

    String text() {
        return String.join("\n", lines);
    }
}
