package org.slipway.engine.target;

/** A machine that can be chosen. @param which what stands behind the colon; @param description in a few words */
public record Choice(String which, String description) {
}
