package org.slipway.sequence.exchange;

import java.util.List;

import org.slipway.base.Problem;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.TaskSequence;

/**
 * What came of an imported file.
 *
 * @param externals what it refers to and the site does not hold yet
 * @param secrets passwords and keys that stood in it; their values are nowhere else
 * @param problems what somebody should know
 */
public record Imported(TaskSequence sequence, List<ExternalArtifact> externals, List<FoundSecret> secrets, Account account, List<Problem> problems) {

    public Imported {
        externals = List.copyOf(externals);
        secrets = List.copyOf(secrets);
        problems = List.copyOf(problems);
    }

    /** When some of what it refers to has come since. */
    public Imported without(List<ExternalArtifact> resolved) {
        return new Imported(sequence, externals.stream().filter(each -> !resolved.contains(each)).toList(), secrets, account, problems);
    }
}
