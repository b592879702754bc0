package org.slipway.sequence.exchange.file;

import org.slipway.base.ProblemException;

/**
 * A format that a bundle brings.
 *
 * @param name by which it is chosen
 * @param label what people call it
 * @param loading makes it, and loads its bundle with that
 */
public record InstalledFormat(String name, String label, Loading loading) {

    /** Makes a format, or says why it cannot. */
    @FunctionalInterface
    public interface Loading {
        SequenceFormat load() throws ProblemException;
    }
}
