package org.slipway.model.check;

/**
 * What the code of a problem means.
 *
 * @param what what is the case when a problem has this code
 * @param why why that matters
 * @param mend how it is put right
 */
public record Explanation(String code, String what, String why, String mend) {

    /** As a page of text. */
    public String text() {
        return code + "\n\n" + what + "\n\n" + why + "\n\n" + mend + "\n";
    }
}
