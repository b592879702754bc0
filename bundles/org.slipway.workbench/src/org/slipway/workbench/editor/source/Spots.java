package org.slipway.workbench.editor.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.workbench.editor.source.Branch.Entry;
import org.slipway.workbench.editor.source.Spot.FeatureSpot;
import org.slipway.workbench.editor.source.Spot.KindSpot;
import org.slipway.workbench.editor.source.Spot.Nowhere;
import org.slipway.workbench.editor.source.Spot.ValueSpot;

/** Finds out what may be written at a position, by sketching the text as if a key stood there. */
final class Spots {
    /** A word that nobody writes: it stands for the key to be. */
    private static final String MARKER = "\uE000";
    private static final Pattern KEY_PLACE = Pattern.compile("((?:\\s*-)*\\s*)([\\w.-]*)");

    private final Meaning meaning;

    Spots(Meaning meaning) {
        this.meaning = meaning;
    }

    Spot at(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int lineEnd = endOfLine(text, offset);
        Sketch sketch = Sketch.of(text);
        Optional<Token> token = sketch.tokenAt(offset);
        if (token.isPresent() && (token.get().type() == Token.Type.COMMENT || token.get().type() == Token.Type.BLOCK)) {
            return new Nowhere(offset, offset);
        }
        Matcher before = KEY_PLACE.matcher(text.substring(lineStart, offset));
        if (before.matches() && (before.group(1).isEmpty() || Character.isWhitespace(last(before.group(1)))) && !continues(sketch, lineStart)) {
            return keyOrItem(text, offset - before.group(2).length(), endOfWord(text, offset, lineEnd), lineStart, lineEnd);
        }
        return value(sketch, text, offset, lineStart);
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /** Whether the line goes on with a text in quotes. */
    private static boolean continues(Sketch sketch, int lineStart) {
        return sketch.tokens().stream().anyMatch(token -> token.type() == Token.Type.QUOTED && token.offset() < lineStart
                && token.end() >= lineStart - 1 && !sketch.text().substring(token.offset(), token.end()).matches("(?s)([\"']).*\\1"));
    }

    private Spot keyOrItem(String text, int start, int end, int lineStart, int lineEnd) {
        String rest = text.substring(end, lineEnd);
        boolean colon = rest.startsWith(":");
        String marked = text.substring(0, start) + MARKER + ":" + (colon ? rest.substring(1) : "") + text.substring(lineEnd);
        Sketch sketch = Sketch.of(marked);
        Optional<Entry> found = sketch.tokenAt(start).flatMap(sketch::entry).filter(entry -> entry.name().equals(MARKER));
        return found.map(entry -> key(entry, start, end, start - lineStart, colon)).orElse(new Nowhere(start, end));
    }

    private Spot key(Entry marker, int start, int end, int column, boolean colon) {
        Branch branch = marker.in();
        if (!marker.isFirst()) {
            return meaning.kind(branch).<Spot>map(kind -> new FeatureSpot(start, end, column, kind,
                    branch.entries().stream().map(Entry::name).collect(Collectors.toSet()), colon)).orElse(new Nowhere(start, end));
        }
        if (branch.under().isEmpty()) {
            return new KindSpot(start, end, column, Optional.empty(), false, colon);
        }
        Optional<EStructuralFeature> feature = branch.under().flatMap(meaning::feature);
        if (feature.isEmpty()) {
            return new Nowhere(start, end);
        }
        if (Meaning.isContainment(feature.get())) {
            return new KindSpot(start, end, column, meaning.expected(branch), feature.get().isMany() && !branch.isItem(), colon);
        }
        Optional<EClass> kind = branch.under().map(Entry::in).flatMap(meaning::kind);
        return branch.isItem() && feature.get().isMany() && kind.isPresent() ? new ValueSpot(start, end, kind.get(), feature.get())
                : new Nowhere(start, end);
    }

    private Spot value(Sketch sketch, String text, int offset, int lineStart) {
        Optional<Entry> entry = sketch.tokens().stream()
                .filter(token -> token.offset() >= lineStart && token.end() < offset || sketch.entry(token).isPresent() && covers(token, offset))
                .reduce((first, second) -> second).flatMap(token -> owner(sketch, token));
        int start = valueStart(text, offset, lineStart);
        Optional<EStructuralFeature> feature = entry.flatMap(meaning::feature);
        if (feature.isEmpty()) {
            return new Nowhere(start, offset);
        }
        int end = sketch.tokenAt(offset).filter(Token::isValue).map(Token::end).filter(each -> each > offset).orElse(offset);
        return new ValueSpot(start, end, meaning.kind(entry.get().in()).orElseThrow(), feature.get());
    }

    private static boolean covers(Token token, int offset) {
        return token.isValue() && token.offset() <= offset && offset <= token.end();
    }

    private static Optional<Entry> owner(Sketch sketch, Token token) {
        return sketch.entry(token).or(() -> sketch.tokens().stream().filter(each -> each.end() <= token.offset())
                .filter(each -> sketch.entry(each).isPresent()).reduce((first, second) -> second).flatMap(sketch::entry));
    }

    /** Behind the colon, dash, bracket or comma that the value follows. */
    private static int valueStart(String text, int offset, int lineStart) {
        int at = offset;
        while (at > lineStart && !begins(text, at, lineStart)) {
            at--;
        }
        while (at < offset && (text.charAt(at) == ' ' || text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        return at;
    }

    private static boolean begins(String text, int at, int lineStart) {
        char before = text.charAt(at - 1);
        if (before == '[' || before == ',') {
            return text.substring(lineStart, at).indexOf('[') >= 0;
        }
        return before == ' ' && at - 2 >= lineStart && (text.charAt(at - 2) == ':' || text.substring(lineStart, at - 1).isBlank()
                || text.substring(lineStart, at - 1).matches("\\s*-"));
    }

    private static int endOfWord(String text, int offset, int lineEnd) {
        int end = offset;
        while (end < lineEnd && (Character.isLetterOrDigit(text.charAt(end)) || "_.-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static int endOfLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }
}
