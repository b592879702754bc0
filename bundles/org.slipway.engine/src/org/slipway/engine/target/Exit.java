package org.slipway.engine.target;

/**
 * How a program ended.
 *
 * @param code unsigned, 32 bits
 * @param timedOut whether it was ended because it took too long
 * @param output the end of what it wrote, both to standard output and to standard error
 */
public record Exit(long code, boolean timedOut, String output) {
}
