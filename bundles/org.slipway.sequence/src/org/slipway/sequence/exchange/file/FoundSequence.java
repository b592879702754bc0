package org.slipway.sequence.exchange.file;

import org.slipway.base.ProblemException;
import org.slipway.sequence.exchange.Imported;

/** A sequence in a file, before it is imported. */
public interface FoundSequence {

    /** The id that suits it: what the other tool calls it, as far as an id may be so. */
    String id();

    /** What people call it. */
    String name();

    /** Imports it; may be called again, for instance with another id. */
    Imported importAs(String id, Importing into) throws ProblemException;
}
