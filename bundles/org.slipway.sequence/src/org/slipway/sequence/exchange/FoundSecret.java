package org.slipway.sequence.exchange;

/**
 * A password or key that stood in an imported file.
 *
 * @param variable the secret variable of the sequence that stands in its place
 * @param entry of the secret store that is to hold it
 * @param what the setting that it was found in
 * @param where the entry that it was found in
 * @param line in the file
 */
public record FoundSecret(String variable, String entry, String what, String where, int line, String value) {

    /** Never the value. */
    @Override
    public String toString() {
        return what + " of " + where + " as " + entry;
    }
}
