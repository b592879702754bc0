package org.slipway.target.simulated.device;

/** A partition of a disk. @param partition from 1 */
public record Spot(int disk, int partition) {
}
