package org.slipway.engine.machine;

/** Hears how far something is that takes long. */
public interface Progress {
    /** @param fraction from 0 to 1 */
    void at(double fraction, String what);
}
