package org.slipway.model.merge;

/**
 * Something that both sides changed, each in its own way.
 *
 * @param path what it is about, from the outside in
 * @param base what it was, in words
 * @param ours what this side made of it
 * @param theirs what the other side made of it
 */
public record Conflict(String path, String base, String ours, String theirs) {

    /** As one line. */
    public String text() {
        return path + ": was " + base + "; ours: " + ours + "; theirs: " + theirs;
    }
}
