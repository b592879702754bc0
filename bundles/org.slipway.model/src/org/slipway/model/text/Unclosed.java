package org.slipway.model.text;

import java.util.Optional;

import org.slipway.base.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * A quote or bracket without its end. YAML notices only where the text goes on in a way that cannot be, often at its very end;
 * what has to be mended is where it opens.
 *
 * @param bracket where the innermost bracket stands that is open, if one is
 */
record Unclosed(String text, Optional<Integer> bracket) {

    /** What to say of the mistake; empty when it is another one. */
    Optional<Problem> problem(MarkedYamlEngineException wrong, Lines lines) {
        String context = String.valueOf(wrong.getContext());
        Optional<Integer> opens = context.equals("while scanning a quoted scalar") && wrong.getProblem().startsWith("found unexpected")
                ? wrong.getContextMark().map(this::offset)
                : bracket.filter(at -> wrong.getProblemMark().filter(found -> isOutside(offset(found), at)).isPresent());
        return opens.filter(at -> at < text.length() && "\"'[{".indexOf(text.charAt(at)) >= 0).map(at -> problem(text.charAt(at), at, lines));
    }

    private int offset(Mark mark) {
        return new Offsets(text).at(Math.min(mark.getIndex(), text.length()));
    }

    private static Problem problem(char opening, int at, Lines lines) {
        boolean quote = opening == '"' || opening == '\'';
        String closing = switch (opening) {
            case '[' -> "]";
            case '{' -> "}";
            default -> String.valueOf(opening);
        };
        return Problem.error("YAML-SYNTAX", "This is not YAML: the " + (quote ? "quote " : "bracket ") + opening + " that opens here is never closed.")
                .at(lines.place(at)).next("Write " + closing + " where it ends" + (quote ? ", or leave the quote out." : "."));
    }

    /** Whether something stands at the end of the text, or further left than what belongs into the bracket. */
    private boolean isOutside(int found, int opens) {
        if (text.substring(found).isBlank()) {
            return true;
        }
        int line = startOfLine(opens);
        int opened = depth(line);
        int depth = depth(startOfLine(found));
        // Where the bracket begins its line, as in a file that is all JSON, those of its own lines may begin there as well.
        return startOfLine(found) > line && (depth < opened || depth == opened && opens - line > opened);
    }

    private int startOfLine(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    private int depth(int line) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - line;
    }
}
