package org.slipway.engine.target;

/** Lets go of what a target holds of the machine that Slipway runs on, such as volumes that it mounted. Offered by targets that hold anything. */
public interface Closing {
    /** The target is not asked for anything afterwards; a run that goes on opens it anew. */
    void close();
}
