package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.stream.Collectors;

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

    /** The entries that a text says; none where it says anything else. */
    List<Entry> parse(String text) {
        String list = text.stripTrailing().stripIndent();
        boolean single = !list.stripLeading().startsWith("- ");
        String items = list.lines().map(line -> line.isBlank() ? "" : (single ? "    " : "  ") + line).collect(Collectors.joining("\n"));
        String shown = single && items.length() > 4 ? "  - " + items.strip() : items;
        if (list.isBlank() || !list.contains(":")) {
            return List.of();
        }
        YamlResource read = YamlResource.of(URI.createURI("clipboard.yaml"), kinds, AROUND + shown + "\n");
        if (read.broken() || !(read.getContents().stream().findFirst().orElse(null) instanceof TaskSequence sequence)) {
            return List.of();
        }
        return sequence.getEntries().stream().anyMatch(UnknownStep.class::isInstance) ? List.of() : List.copyOf(sequence.getEntries());
    }
}
