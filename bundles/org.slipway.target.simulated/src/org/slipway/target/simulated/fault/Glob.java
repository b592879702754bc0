package org.slipway.target.simulated.fault;

/** A pattern in which * stands for any text and ? for one character; compared without regard to case. */
public record Glob(String pattern) {

    /** Takes time that grows with the product of the lengths, not faster. */
    public boolean matches(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int mark = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                mark = at;
            } else if (in < pattern.length() && (pattern.charAt(in) == '?' || same(pattern.charAt(in), text.charAt(at)))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++mark;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }

    private static boolean same(char one, char other) {
        return one == other || Character.toLowerCase(one) == Character.toLowerCase(other) || Character.toUpperCase(one) == Character.toUpperCase(other);
    }
}
