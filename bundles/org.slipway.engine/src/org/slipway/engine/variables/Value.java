package org.slipway.engine.variables;

/**
 * What a variable is set to.
 *
 * @param text the value itself, which may hold secrets and stays in memory
 * @param told the same for journals, logs and screens: what is secret stands in it as %Name% of the secret variable, so that the
 *        value can be had again from the secret store
 */
public record Value(String text, String told) {

    /** A value without secrets. */
    public static Value plain(String text) {
        return new Value(text, text);
    }

    /** The value of a secret variable. */
    public static Value secret(String text, String variable) {
        return new Value(text, "%" + variable + "%");
    }

    public boolean holdsSecret() {
        return !text.equals(told);
    }

    /** What may be seen. */
    @Override
    public String toString() {
        return told;
    }
}
