package org.slipway.engine.fleet;

import java.util.List;

/**
 * A failure that machines have in common.
 *
 * @param entry its path; empty where the run stopped outside of an entry
 * @param text as it was told on the first of them
 * @param forgiven whether the run went on after it
 * @param examples numbers of the first machines that had it
 */
public record Mishap(String entry, String name, long code, String text, boolean forgiven, long machines, List<Integer> examples) {
    public Mishap {
        examples = List.copyOf(examples);
    }
}
