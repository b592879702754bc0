package org.slipway.sequence.exchange.file;

import java.io.IOException;

import org.slipway.base.ProblemException;
import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;

/** Files of one tool that hold task sequences. An object of it serves any number of files, at any time, and keeps nothing of them. */
public interface SequenceFormat {

    /** The tool. */
    Format format();

    /** Whether it would read this file, by a look at how it begins. A file that is damaged further on is recognised all the same. */
    boolean recognises(SequenceFile file) throws IOException;

    /** All sequences of a file that it recognises. */
    FileReading read(SequenceFile file) throws ProblemException, IOException;

    /** @param fileName the name that the file is to have: its ending may choose between several kinds of files */
    WrittenFile write(TaskSequence sequence, String fileName, Exporting how) throws ProblemException;
}
