package org.slipway.model.secrets;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a file of sealed secrets: one entry a line, by name, so that git shows which ones changed. There is just one
 * way to write the same content; anything else is damage, except for the line ends that git may have changed.
 *
 * @param check tells a wrong key from a damaged file
 * @param entries sealed values by name
 * @param whole tells whether anything in the text was changed
 */
record SealedText(KeyHint key, String check, SortedMap<String, String> entries, String whole) {
    private static final String MAGIC = "slipway-secrets 1\n";
    private static final Pattern NEWER = Pattern.compile("slipway-secrets [2-9]\\d*\r?\n");
    private static final String NOTE = "# Values sealed by \"slipway secret\": keep this file in git, and its key elsewhere.\n";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/-]{0,255}");
    private static final Pattern HEAD = Pattern.compile(Pattern.quote(MAGIC + NOTE) + "key ([^\n]+)\ncheck ([^\n]+)\n");
    private static final Pattern ENTRY = Pattern.compile("\\Gsecret (\\S+) (\\S+)\n");
    private static final String WHOLE = "whole ";

    static SealedText of(KeyHint key, SortedMap<String, String> entries, Sealer sealer) {
        var open = new SealedText(key, sealer.check(), entries, "");
        return new SealedText(key, sealer.check(), entries, sealer.whole(open.body()));
    }

    static SortedMap<String, String> noEntries() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    static boolean isNewer(String text) {
        return NEWER.matcher(text).lookingAt();
    }

    /** Empty where the text is not as {@link #text()} writes it. */
    static Optional<SealedText> parse(String text) {
        String lines = text.replace("\r\n", "\n");
        Matcher head = HEAD.matcher(lines);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        SortedMap<String, String> entries = noEntries();
        Matcher entry = ENTRY.matcher(lines).region(head.end(), lines.length());
        int end = head.end();
        while (entry.find()) {
            entries.put(entry.group(1), entry.group(2));
            end = entry.end();
        }
        String whole = lines.startsWith(WHOLE, end) ? lines.substring(end + WHOLE.length()).stripTrailing() : "";
        return KeyHint.parse(head.group(1)).map(key -> new SealedText(key, head.group(2), entries, whole))
                .filter(sealed -> sealed.text().equals(lines));
    }

    /** All but the last line. */
    String body() {
        var text = new StringBuilder(MAGIC).append(NOTE).append("key ").append(key).append("\ncheck ").append(check)
                .append('\n');
        entries.forEach((name, sealed) -> text.append("secret ").append(name).append(' ').append(sealed).append('\n'));
        return text.toString();
    }

    String text() {
        return body() + WHOLE + whole + "\n";
    }
}
