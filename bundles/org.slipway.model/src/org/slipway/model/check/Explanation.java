package org.slipway.model.check;

import java.util.Optional;

/**
 * What the code of a problem means.
 *
 * @param what what is the case when a problem has this code
 * @param why why that matters
 * @param mend how it is put right
 */
public record Explanation(String code, String what, String why, String mend) {
    private static final String EXAMPLE = "\n\nFor example: ";

    /** One that ends in an example of what is wrong. */
    public static Explanation with(String code, String what, String why, String mend, String example) {
        return new Explanation(code, what, why, mend + EXAMPLE + example);
    }

    /** What is wrong, where an example tells it. */
    public Optional<String> example() {
        int at = mend.indexOf(EXAMPLE);
        return at < 0 ? Optional.empty() : Optional.of(mend.substring(at + EXAMPLE.length()));
    }

    /** As a page of text. */
    public String text() {
        return code + "\n\n" + what + "\n\n" + why + "\n\n" + mend + "\n";
    }
}
