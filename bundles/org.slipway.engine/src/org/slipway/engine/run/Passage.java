package org.slipway.engine.run;

/** How the walk comes out of an entry. */
sealed interface Passage {
    Passage ON = new On();

    /** It goes on behind it. */
    record On() implements Passage {}

    /** What is around it fails with it. @param forgivable whether an entry that goes on after errors stops this one */
    record Failed(long code, String text, boolean forgivable) implements Passage {}

    /** The engine stops here for now. */
    record Out(RunReport report) implements Passage {}
}
