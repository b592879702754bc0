package org.slipway.engine.journal;

import java.time.Instant;

/** A record in its place. @param number from 1 */
public record Line(long number, Instant time, Event event) {
}
