package org.slipway.sequence.ui.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;

/** Entries by the paths that journals name them by: numbers from 0, with / between. */
final class Paths {
    private Paths() {
    }

    /** Empty for an entry of a called sequence, which stands in another file. */
    static Optional<Entry> entry(TaskSequence sequence, String path) {
        if (path.isEmpty() || path.contains("!")) {
            return Optional.empty();
        }
        List<Entry> entries = sequence.getEntries();
        Entry found = null;
        for (String number : path.split("/")) {
            int index = Integer.parseInt(number);
            if (index >= entries.size()) {
                return Optional.empty();
            }
            found = entries.get(index);
            entries = found instanceof Group group ? group.getEntries() : List.of();
        }
        return Optional.ofNullable(found);
    }

    /** Empty for what is no entry. */
    static Optional<String> of(EObject entry) {
        var numbers = new ArrayList<String>();
        EObject at = entry;
        while (at instanceof Entry each) {
            List<? extends Entry> around = each.eContainer() instanceof Group group ? group.getEntries() : each.eContainer() instanceof TaskSequence sequence ? sequence.getEntries() : List.of();
            numbers.addFirst(Integer.toString(around.indexOf(each)));
            at = each.eContainer();
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(String.join("/", numbers));
    }
}
