package org.slipway.sequence.ui.editor;

import java.util.Map;
import java.util.TreeMap;

import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.ui.variables.VariableUses;

/** The variables that are offered while somebody types, each with what is said about it. */
final class Suggestions {
    private final Flows flows = new Flows();

    /** What the engine brings, then what the site knows, then what the sequence says itself, which is nearest. */
    Map<String, String> of(TaskSequence sequence, Map<String, String> site) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        flows.known().all().forEach(known -> all.put(known.name(), known.description()));
        site.forEach((name, said) -> all.merge(name, said, (brought, here) -> here.isBlank() ? brought : here));
        new VariableUses(sequence, flows).said().forEach((name, said) -> all.merge(name, said, (brought, here) -> here.startsWith("set ") ? here : brought));
        return all;
    }
}
