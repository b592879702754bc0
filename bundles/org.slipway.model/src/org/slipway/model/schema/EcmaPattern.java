package org.slipway.model.schema;

import java.util.Optional;
import java.util.regex.Pattern;

/** Java's regular expressions, as far as ECMAScript has them, which is what JSON Schema asks for. */
final class EcmaPattern {
    private static final String IGNORE_CASE = "(?i)";
    /** Possessive quantifiers, quotations, groups with flags or names, and classes by name are Java's own. */
    private static final Pattern JAVA_ONLY = Pattern.compile("[*+?}]\\+|\\\\[QEpPAzZGhHRX]|\\(\\?[^:=!]|&&");

    private EcmaPattern() {
    }

    /** The same pattern for the whole of a text; empty where it cannot be said. */
    static Optional<String> of(Pattern pattern) {
        String java = pattern.pattern();
        boolean ignoreCase = java.startsWith(IGNORE_CASE) || (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
        String rest = java.startsWith(IGNORE_CASE) ? java.substring(IGNORE_CASE.length()) : java;
        return JAVA_ONLY.matcher(rest).find() ? Optional.empty() : Optional.of("^(?:" + (ignoreCase ? anyCase(rest) : rest)
                + ")$");
    }

    /** Each letter in both cases: h becomes [Hh], and in a class A-Z becomes A-Za-z. */
    private static String anyCase(String pattern) {
        var result = new StringBuilder();
        var ofClass = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                result.append(c).append(pattern.charAt(++i));
            } else if (c == '[' && !inClass) {
                inClass = true;
                ofClass.setLength(0);
                result.append(c);
            } else if (c == ']' && inClass) {
                inClass = false;
                result.append(ofClass).append(c);
            } else if (inClass) {
                result.append(c);
                boolean range = c == '-' && Character.isLetter(pattern.charAt(i - 1))
                        && Character.isLetter(pattern.charAt(i + 1));
                ofClass.append(range ? "-" : Character.isLetter(c) ? String.valueOf(swapped(c)) : "");
            } else {
                result.append(Character.isLetter(c) ? "[" + c + swapped(c) + "]" : String.valueOf(c));
            }
        }
        return result.toString();
    }

    private static char swapped(char c) {
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }
}
