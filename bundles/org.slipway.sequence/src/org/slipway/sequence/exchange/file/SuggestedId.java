package org.slipway.sequence.exchange.file;

/** The id that comes nearest to what another tool calls something. */
public record SuggestedId(String id) {
    private static final int LONGEST = 120;

    /** Nearest to a name; everything that no id may hold becomes a hyphen. */
    public static SuggestedId of(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+|[-.]+$", "");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST));
        return new SuggestedId(id.isEmpty() ? "imported" : id);
    }

    /** Nearest to a file's name, without its ending. */
    public static SuggestedId ofFile(String fileName) {
        int point = fileName.lastIndexOf('.');
        return of(point > 0 ? fileName.substring(0, point) : fileName);
    }
}
