package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.TextSpot;
import org.slipway.model.text.YamlResource;

/**
 * Brings the comments that the other side wrote, and takes away those that it took away. A comment goes where what it speaks of now stands;
 * of something that is gone it stands where what was around that stands.
 */
final class CommentCarry {
    private final YamlResource base;
    private final YamlResource theirs;
    private final Function<EObject, Optional<EObject>> here;

    /** @param here what stands for an element of theirs in the result */
    CommentCarry(YamlResource base, YamlResource theirs, Function<EObject, Optional<EObject>> here) {
        this.base = base;
        this.theirs = theirs;
        this.here = here;
    }

    /** @param result in step with its text */
    String into(YamlResource result) {
        List<TextRange> wanted = beyond(theirs, counts(base));
        beyond(result, counts(base)).forEach(range -> wanted.stream().filter(each -> text(theirs, each).equals(text(result, range))).findFirst().ifPresent(wanted::remove));
        Map<Integer, List<String>> above = new LinkedHashMap<>();
        Map<Integer, String> behind = new HashMap<>();
        wanted.forEach(each -> place(each, result, above, behind));
        return new Writing(result, result.text(), above, behind, dropped(result)).text();
    }

    private static String text(YamlResource file, TextRange range) {
        return file.text().substring(range.offset(), range.end());
    }

    private static Map<String, Integer> counts(YamlResource file) {
        Map<String, Integer> counts = new HashMap<>();
        file.comments().forEach(each -> counts.merge(text(file, each), 1, Integer::sum));
        return counts;
    }

    /** The comments of a file that are more than these; the counts are used up. */
    private static List<TextRange> beyond(YamlResource file, Map<String, Integer> counts) {
        var more = new ArrayList<TextRange>();
        for (TextRange each : file.comments()) {
            if (counts.merge(text(file, each), -1, Integer::sum) < 0) {
                more.add(each);
            }
        }
        return more;
    }

    /** What the base has, the result still has, and theirs took away. */
    private List<TextRange> dropped(YamlResource result) {
        Map<String, Integer> gone = counts(base);
        theirs.comments().forEach(each -> gone.merge(text(theirs, each), -1, Integer::sum));
        return result.comments().stream().filter(each -> gone.getOrDefault(text(result, each), 0) > 0 && gone.merge(text(result, each), -1, Integer::sum) >= 0).toList();
    }

    private void place(TextRange comment, YamlResource result, Map<Integer, List<String>> above, Map<Integer, String> behind) {
        String written = text(theirs, comment);
        int line = startOfLine(theirs.text(), comment.offset());
        boolean own = theirs.text().substring(line, comment.offset()).isBlank();
        int at = own ? next(comment.end()) : firstOf(theirs.text(), line);
        int target = startOfLine(result.text(), at < 0 ? result.text().length() : spot(at, result));
        if (own || behind.containsKey(target) || target >= result.text().length()) {
            above.computeIfAbsent(target, key -> new ArrayList<>()).add(written);
        } else {
            behind.put(target, written);
        }
    }

    /** The first position behind that holds neither white space nor a comment; -1 at the end. */
    private int next(int from) {
        String text = theirs.text();
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '#') {
                at = Math.max(at, text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at));
            } else if (!Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static int firstOf(String text, int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** An element of a list begins behind its dash. */
    private int behindDashes(int from) {
        int at = from;
        while (theirs.text().startsWith("- ", at)) {
            at += 2;
            while (at < theirs.text().length() && theirs.text().charAt(at) == ' ') {
                at++;
            }
        }
        return at;
    }

    private static int startOfLine(String text, int offset) {
        return offset > text.length() || offset == text.length() && text.endsWith("\n") ? text.length() : text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where what stands at a position of theirs stands in the result. */
    private int spot(int at, YamlResource result) {
        Optional<TextSpot> spot = theirs.spotAt(behindDashes(at));
        if (spot.isEmpty()) {
            return 0;
        }
        EObject element = spot.get().element();
        Optional<EObject> counterpart = here.apply(element).filter(each -> result.range(each).isPresent());
        if (counterpart.isPresent()) {
            return spot.get().feature().flatMap(feature -> result.key(counterpart.get(), feature)).or(() -> result.range(counterpart.get()).map(TextRange::offset)).orElse(0);
        }
        for (EObject around = element.eContainer(); around != null; around = around.eContainer()) {
            Optional<Integer> offset = here.apply(around).flatMap(result::range).map(TextRange::offset);
            if (offset.isPresent()) {
                return offset.get();
            }
        }
        return 0;
    }

    /** The text anew, line by line. */
    private record Writing(YamlResource result, String from, Map<Integer, List<String>> above, Map<Integer, String> behind, List<TextRange> dropped) {

        String text() {
            var out = new StringBuilder();
            int at = 0;
            while (at < from.length()) {
                int end = from.indexOf('\n', at) < 0 ? from.length() : from.indexOf('\n', at) + 1;
                line(at, end, out);
                at = end;
            }
            List<String> last = above.getOrDefault(from.length(), List.of());
            if (!last.isEmpty() && !from.isEmpty() && !from.endsWith("\n")) {
                out.append('\n');
            }
            last.forEach(each -> out.append(each).append('\n'));
            return out.toString();
        }

        private void line(int start, int end, StringBuilder out) {
            String line = from.substring(start, end);
            String indent = line.substring(0, line.length() - line.stripLeading().length()).replace("\n", "");
            above.getOrDefault(start, List.of()).forEach(each -> out.append(indent).append(each).append('\n'));
            Optional<TextRange> gone = dropped.stream().filter(each -> each.offset() >= start && each.offset() < end).findFirst();
            String rest = gone.map(each -> from.substring(start, each.offset()).stripTrailing() + from.substring(each.end(), end)).orElse(line);
            if (gone.isPresent() && rest.isBlank()) {
                return; // the comment was all that the line held
            }
            String comment = behind.get(start);
            boolean taken = result.comments().stream().anyMatch(each -> each.offset() >= start && each.offset() < end) && gone.isEmpty();
            if (comment == null) {
                out.append(rest);
            } else if (taken || isBlock(rest)) {
                out.append(indent).append(comment).append('\n').append(rest);
            } else {
                out.append(rest.stripTrailing()).append(' ').append(comment).append(rest.endsWith("\n") ? "\n" : "");
            }
        }

        /** Behind the sign of a block scalar a comment may stand, but not on the lines of its text; above is always right. */
        private static boolean isBlock(String line) {
            return line.stripTrailing().endsWith("|") || line.stripTrailing().endsWith(">") || line.chars().filter(each -> each == '"' || each == '\'').count() % 2 == 1;
        }
    }
}
