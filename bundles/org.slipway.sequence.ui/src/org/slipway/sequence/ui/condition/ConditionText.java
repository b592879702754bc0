package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.slipway.model.AllCondition;
import org.slipway.model.Condition;
import org.slipway.model.Unknown;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.TaskSequence;

/** Conditions as YAML, for the clipboard of every program. */
record ConditionText(Kinds kinds) {
    private static final String AROUND = "taskSequence: Clipboard\nid: clipboard\nentries:\n  - group: Clipboard\n    when:\n      all:\n";

    String of(List<Condition> conditions) {
        return YamlWriter.write(conditions, kinds);
    }

    /** The conditions that a text says; none where it says anything else. */
    List<Condition> parse(String text) {
        String said = text.stripTrailing().stripIndent();
        String list = said.startsWith("- ") ? said : said.lines().map(line -> "  " + line).collect(Collectors.joining("\n")).replaceFirst("^  ", "- ");
        YamlResource read = YamlResource.of(URI.createURI("clipboard.yaml"), kinds, AROUND + list.indent(8));
        if (read.broken() || !(read.getContents().stream().findFirst().orElse(null) instanceof TaskSequence sequence)
                || !(sequence.getEntries().getFirst().getWhen() instanceof AllCondition all)) {
            return List.of();
        }
        return all.getConditions().stream().allMatch(Unknown.class::isInstance) ? List.of() : List.copyOf(all.getConditions());
    }
}
