package org.slipway.engine.spi;

/** How far a step got that was broken off. */
public sealed interface Standing {
    /** All is as it would be after it; the outcome is what it would have answered. */
    record Reached(Outcome outcome) implements Standing {}

    /** Not all is done, and doing it again does no harm. */
    record Open() implements Standing {}

    /** Nobody can tell. It is only carried out again where its kind is declared repeatable. */
    record Unknown() implements Standing {}

    static Standing open() {
        return new Open();
    }

    static Standing unknown() {
        return new Unknown();
    }
}
