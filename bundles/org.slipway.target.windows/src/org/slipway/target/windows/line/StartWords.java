package org.slipway.target.windows.line;

import java.util.ArrayList;
import java.util.List;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/**
 * Divides a command line so that Java, which puts one together from words, gives Windows the line that was meant, to the letter: programs such as
 * msiexec divide theirs by rules of their own, so that quotes may stand nowhere else than where they were written. Java joins words by one
 * blank, and leaves those alone that have no blank in them, or that begin and end with a quote.
 */
public final class StartWords {
    private static final long WRONG_PARAMETER = 0x80070057L;
    /** Signs that cmd.exe acts upon outside of quotes. */
    private static final String SIGNS = "&|<>^()@!";

    private final String interpreter;

    /** @param interpreter where cmd.exe lies; lines that Java has no words for go through it */
    public StartWords(String interpreter) {
        this.interpreter = interpreter;
    }

    public List<String> of(String written) throws TargetException {
        String text = ProgramLine.checked(written.strip());
        if (text.isEmpty()) {
            throw refusal("There is no program in an empty command line.");
        }
        Divided line = Divided.of(text);
        if (line.program().isEmpty()) {
            throw refusal("There is no program in this command line.");
        }
        var words = new ArrayList<String>();
        words.add(line.program());
        return rest(line.rest(), words) ? words : throughShell(text);
    }

    /**
     * Finds words from the end on: one without a blank, or one that begins and ends with a quote, each up to a gap that one blank can stand for.
     *
     * @return whether Java has words for it
     */
    private static boolean rest(String text, List<String> words) {
        var gaps = new Gaps(text);
        int length = text.length();
        var ends = new int[length + 1]; // of the word that begins there; 0 where none does from which the line can be ended
        ends[length] = length;
        for (int from = length - 1; from >= 0; from--) {
            if (!isBlank(text.charAt(from)) && (from == 0 || isBlank(text.charAt(from - 1)))) {
                ends[from] = wordEnd(text, from, gaps, ends);
            }
        }
        int at = 0;
        while (at < length && ends[at] > 0) {
            words.add(text.substring(at, ends[at]));
            at = gaps.behind(ends[at]);
        }
        return at >= length;
    }

    private static int wordEnd(String text, int from, Gaps gaps, int[] ends) {
        int blank = from;
        while (blank < text.length() && !isBlank(text.charAt(blank))) {
            blank++;
        }
        if (leads(blank, gaps, ends)) {
            return blank;
        }
        if (text.charAt(from) == '"') {
            for (int quote = text.indexOf('"', from + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
                if (leads(quote + 1, gaps, ends)) {
                    return quote + 1;
                }
            }
        }
        return 0;
    }

    private static boolean leads(int end, Gaps gaps, int[] ends) {
        return end == ends.length - 1 || gaps.oneBlankWillDo(end) && ends[gaps.behind(end)] > 0;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private List<String> throughShell(String text) throws TargetException {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '%' || c == '\n' || c == '\r' || !quoted && SIGNS.indexOf(c) >= 0) {
                throw refusal("This command line cannot be given to Windows as it is written: it has several blanks, or a line break, within quotes behind other text.");
            }
        }
        return List.of(interpreter, "/d", "/s", "/c", "\"" + text + "\"");
    }

    private static TargetException refusal(String text) {
        return new TargetException(Problem.error("TARGET-LINE", text).next("Write the line otherwise, or put it into a script that the step runs."), WRONG_PARAMETER);
    }
}
