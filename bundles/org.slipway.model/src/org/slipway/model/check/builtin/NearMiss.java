package org.slipway.model.check.builtin;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The usual ways in which a value is nearly right: spaces around it, braces that are missing or too many, other separators. */
final class NearMiss {

    private NearMiss() {
    }

    static Optional<String> mended(String text, Pattern pattern) {
        String bare = text.strip();
        String digits = bare.replaceAll("[.:\\s-]", "");
        return Stream.of(bare, bare.replaceAll("^\\{|\\}$", ""), "{" + bare + "}", inPairs(digits), bare.replaceAll("\\s+", "-"),
                bare.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[-._]+|-+$", ""))
                .filter(each -> !each.equals(text) && pattern.matcher(each).matches()).findFirst();
    }

    private static String inPairs(String digits) {
        return digits.replaceAll("(..)(?=.)", "$1:");
    }
}
