package org.slipway.model.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant by a misspelt word. */
public final class Similar {

    private Similar() {
    }

    /** The nearest of the words, when it is near: at most a third of its letters differ. */
    public static Optional<String> to(String word, Collection<String> words) {
        String sought = word.toLowerCase(Locale.ROOT);
        return words.stream().distinct()
                .filter(each -> Math.abs(each.length() - word.length()) <= 3)
                .map(each -> new Near(each, distance(sought, each.toLowerCase(Locale.ROOT))))
                .filter(near -> near.distance <= Math.max(1, Math.min(3, word.length() / 3)))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::word);
    }

    private record Near(String word, int distance) {
    }

    /** Levenshtein's distance, with a swap of neighbours counted once. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1,
                        d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
