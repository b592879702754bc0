package org.slipway.engine.content;

import java.nio.file.Path;

import org.slipway.base.ProblemException;
import org.slipway.model.ContentReference;

/** Where the files of artifacts come from. Any thread may ask. */
public interface Content {
    /**
     * What a reference names, without bringing or reading it all.
     *
     * @throws ProblemException where it is not there
     */
    Holding look(ContentReference reference) throws ProblemException;

    /**
     * The file or folder itself, on this machine, for reading. Where the reference gives a digest, what is handed out was compared with it.
     *
     * @throws ProblemException where it is not there, or is not what the reference says
     */
    Path bring(ContentReference reference) throws ProblemException, InterruptedException;

    /** @param size in bytes */
    record Holding(long size, boolean folder) {
    }
}
