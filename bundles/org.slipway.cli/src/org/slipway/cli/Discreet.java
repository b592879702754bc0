package org.slipway.cli;

/** A command to which people mean to give a secret: when it is called wrongly, nothing of what they typed is repeated. */
public interface Discreet {
    /** How a secret is given instead. */
    String howToGiveIt();
}
