package org.slipway.engine.machine;

import java.util.function.UnaryOperator;

import org.slipway.model.Condition;

/**
 * Is told what the next program is there for: for targets that are thought of, on which a program that nobody described brings nothing about
 * by itself.
 */
public interface Foresight {
    /** @param found holds once the next program has succeeded; @param expand replaces the variables in its texts */
    void expecting(Condition found, UnaryOperator<String> expand);
}
