package org.slipway.sequence.ui;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.slipway.model.site.OpenSite;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteSnapshot;

/** What the list shows of a sequence, as values that outlive the model. */
record SequenceRow(String name, int steps, String id, String path) {
    private static final Comparator<SequenceRow> BY_NAME = Comparator.comparing(SequenceRow::name, String.CASE_INSENSITIVE_ORDER);

    /** All sequences of a site. Runs where the site's model may be touched. */
    static List<SequenceRow> of(OpenSite site) {
        return site.elements().stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast)
                .map(sequence -> of(sequence, site)).sorted(BY_NAME).toList();
    }

    private static SequenceRow of(TaskSequence sequence, OpenSite site) {
        String id = Objects.requireNonNullElse(sequence.getId(), "");
        return new SequenceRow(Objects.requireNonNullElse(sequence.getName(), id), steps(sequence), id, site.pathOf(sequence.eResource()));
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

    /** What commands know it as; empty when it is gone. */
    Optional<SiteElement> element(SiteSnapshot snapshot) {
        return snapshot.file(path).stream().flatMap(file -> file.elements().stream())
                .filter(each -> each.id().equals(id) && SequencePackage.Literals.TASK_SEQUENCE.isSuperTypeOf(each.kind())).findFirst();
    }

    /** The same sequence, whatever is said of it now. */
    boolean isThat(SequenceRow other) {
        return path.equals(other.path) && id.equals(other.id);
    }
}
