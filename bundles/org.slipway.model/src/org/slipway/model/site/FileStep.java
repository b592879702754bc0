package org.slipway.model.site;

import java.io.IOException;

import org.slipway.base.ProblemException;

/** One file's part in a save of several: first all are prepared, then all are looked at, then all are done; what is done can be undone. */
interface FileStep {
    /** The file as problems name it. */
    String path();

    /** Does all that can fail and changes nothing. */
    void prepare() throws IOException, ProblemException;

    /** Refuses where the disk holds something else than was read. */
    void look() throws IOException, ProblemException;

    void perform() throws IOException;

    /** Puts back what was before, once performed. */
    void undo() throws IOException, ProblemException;

    /** Takes away what preparing left, whether or not it was performed. */
    void clean() throws IOException;
}
