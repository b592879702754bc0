package org.slipway.target.windows.line;

import java.util.BitSet;

/** Where a command line has blanks, and what they mean there. */
final class Gaps {
    private final String text;
    /** Where quotes are open, by one rule or another: with backslashes that keep a quote from counting, and without. */
    private final BitSet quoted = new BitSet();

    Gaps(String text) {
        this.text = text;
        boolean plain = false;
        boolean escaped = false;
        int backslashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain ^= c == '"';
            escaped ^= c == '"' && backslashes % 2 == 0;
            backslashes = c == '\\' ? backslashes + 1 : 0;
            quoted.set(i, plain || escaped);
        }
    }

    /** Whether there is a gap for which one blank can stand: it is one, or it lies outside of quotes, where one says as much as several. */
    boolean oneBlankWillDo(int at) {
        if (at >= text.length() || !StartWords.isBlank(text.charAt(at))) {
            return false;
        }
        return text.charAt(at) == ' ' && behind(at) == at + 1 || !quoted.get(at);
    }

    /** Where the gap that begins there is over. */
    int behind(int at) {
        int end = at;
        while (end < text.length() && StartWords.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
