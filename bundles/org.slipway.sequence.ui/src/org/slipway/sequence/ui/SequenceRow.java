package org.slipway.sequence.ui;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.slipway.model.site.OpenSite;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;

/** What the list shows of a sequence, as values that outlive the model. */
record SequenceRow(String name, int steps, String description, String path, Optional<TextRange> range) {
    private static final Comparator<SequenceRow> BY_NAME = Comparator.comparing(SequenceRow::name, String.CASE_INSENSITIVE_ORDER);

    /** All sequences of a site. Runs where the site's model may be touched. */
    static List<SequenceRow> of(OpenSite site) {
        return site.elements().stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast)
                .map(sequence -> of(sequence, site)).sorted(BY_NAME).toList();
    }

    private static SequenceRow of(TaskSequence sequence, OpenSite site) {
        var file = (YamlResource) sequence.eResource();
        String name = Objects.requireNonNullElse(sequence.getName(), Objects.requireNonNullElse(sequence.getId(), ""));
        return new SequenceRow(name, steps(sequence), Objects.requireNonNullElse(sequence.getDescription(), ""), site.pathOf(file), file.range(sequence));
    }

    private static int steps(TaskSequence sequence) {
        var open = new ArrayDeque<Entry>(sequence.getEntries());
        int steps = 0;
        while (!open.isEmpty()) {
            if (open.pop() instanceof Group group) {
                open.addAll(group.getEntries());
            } else {
                steps++;
            }
        }
        return steps;
    }
}
