package org.slipway.cli.commands;

import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.text.YamlResource;

/** The file of an element, if it may be written: the model of a file that cannot be read whole is not all that it says. */
final class Editable {

    private Editable() {
    }

    static YamlResource file(Identified element) throws ProblemException {
        if (!(element.eResource() instanceof YamlResource file)) {
            throw new IllegalStateException(element.getId() + " stands in no file");
        }
        if (file.broken()) {
            throw new ProblemException(file.problems());
        }
        return file;
    }
}
