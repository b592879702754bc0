package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.URI;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.Entry;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.UnknownStep;

/** Groups and steps as YAML, for the clipboard of every program. */
final class EntryText {
    private static final String AROUND = "taskSequence: Clipboard\nid: clipboard\nentries:\n";

    private final Kinds kinds;

    EntryText(Kinds kinds) {
        this.kinds = kinds;
    }

    String of(List<? extends Entry> entries) {
        return YamlWriter.write(entries, kinds);
    }

    /**
     * The entries that a text says; none where it says anything else. Steps of kinds that no bundle brings count where at least one
     * is known, since lists of anything could be such steps.
     */
    List<Entry> parse(String text) {
        List<String> lines = text.stripTrailing().stripIndent().lines().toList();
        OptionalInt first = IntStream.range(0, lines.size()).filter(i -> isContent(lines.get(i))).findFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        return indents(lines, first.getAsInt()).distinct().mapToObj(indent -> read(list(lines, first.getAsInt(), indent)))
                .filter(entries -> !entries.isEmpty()).findFirst().orElse(List.of());
    }

    private static boolean isContent(String line) {
        return !line.isBlank() && !line.stripLeading().startsWith("#");
    }

    /** A selection often begins behind the indentation of its first line; how much was left out shows in the lines below. */
    private static IntStream indents(List<String> lines, int first) {
        OptionalInt below = lines.stream().skip(first + 1).filter(EntryText::isContent).mapToInt(EntryText::indent).min();
        return IntStream.concat(IntStream.of(0), below.stream().flatMap(least -> IntStream.of(least - 2, least)).filter(missing -> missing > 0));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** As the entries of a sequence; one alone may come without its dash. */
    private static String list(List<String> lines, int first, int missing) {
        String begin = lines.get(first);
        boolean single = !begin.stripLeading().startsWith("- ");
        var all = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == first ? " ".repeat(missing) + begin : lines.get(i);
            all.add(line.isBlank() ? "" : !single ? line : i == first ? line.substring(0, indent(line)) + "- " + line.stripLeading() : i < first ? line : "  " + line);
        }
        return String.join("\n", all).stripIndent().lines().map(line -> line.isBlank() ? "" : "  " + line).collect(Collectors.joining("\n"));
    }

    private List<Entry> read(String list) {
        YamlResource read = YamlResource.of(URI.createURI("clipboard.yaml"), kinds, AROUND + list + "\n");
        if (read.broken() || !(read.getContents().stream().findFirst().orElse(null) instanceof TaskSequence sequence)) {
            return List.of();
        }
        return sequence.getEntries().stream().allMatch(UnknownStep.class::isInstance) ? List.of() : List.copyOf(sequence.getEntries());
    }
}
