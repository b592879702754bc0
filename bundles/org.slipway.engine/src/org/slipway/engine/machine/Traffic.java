package org.slipway.engine.machine;

/** How much a machine has brought over the network since it was opened. */
public interface Traffic {
    /** In bytes. */
    long received();
}
