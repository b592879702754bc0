package org.slipway.sequence.ui.compare;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.base.Severity;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.TaskSequence;

/**
 * A state of a sequence.
 *
 * @param title what people know it by
 * @param text of the file that it stands in
 * @param id of the sequence among others in that file; the first one where none has it
 */
record Version(String title, String text, String id) {

    /** The sequence, belonging to no site. */
    TaskSequence read(Kinds kinds) throws ProblemException {
        YamlResource file = YamlResource.of(URI.createURI("version.yaml"), kinds, text);
        List<TaskSequence> sequences = file.getContents().stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).toList();
        List<Problem> broken = file.problems().stream().filter(each -> each.severity() == Severity.ERROR).toList();
        if (file.broken() && !broken.isEmpty()) {
            throw new ProblemException(broken);
        }
        Optional<TaskSequence> named = sequences.stream().filter(each -> id.equals(each.getId())).findFirst();
        return named.or(() -> sequences.stream().findFirst()).orElseThrow(() -> new ProblemException(
                Problem.error("TS-NO-SEQUENCE", title + " holds no task sequence.").next("Choose another file or version.")));
    }
}
