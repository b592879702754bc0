package org.slipway.steps.templates;

import java.io.IOException;

import org.eclipse.emf.common.util.URI;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.TaskSequence;

/**
 * A task sequence to begin with.
 *
 * @param id what it is chosen by
 * @param name what people call it
 * @param description what sequences made from it do, in one sentence
 * @param file the sequence as YAML, read when one is made
 */
public record SequenceTemplate(String id, String name, String description, File file) {

    /** Reads the template's text. */
    @FunctionalInterface
    public interface File {
        String read() throws IOException;
    }

    /** A new sequence; its resource has the text for its file, with the template's comments. */
    public TaskSequence make(String newId, String newName, Kinds kinds) throws ProblemException {
        YamlResource draft = YamlResource.of(URI.createURI(id + ".yaml"), kinds, text());
        if (!draft.problems().isEmpty()) {
            throw new ProblemException(draft.problems());
        }
        if (draft.getContents().size() != 1 || !(draft.getContents().getFirst() instanceof TaskSequence sequence)) {
            throw new ProblemException(Problem.error("TEMPLATE-CONTENT", "The template " + id + " is not one task sequence.")
                    .next("Mend the file that its bundle names for it."));
        }
        sequence.setId(newId);
        sequence.setName(newName);
        draft.synchronise();
        return sequence;
    }

    private String text() throws ProblemException {
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error("TEMPLATE-FILE", "The file of the template " + id + " cannot be read: " + unreadable.getMessage())
                    .next("Install its bundle anew."), unreadable);
        }
    }
}
