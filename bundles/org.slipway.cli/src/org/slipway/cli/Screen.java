package org.slipway.cli;

import java.io.PrintWriter;
import java.util.List;

import org.slipway.base.Problem;

/** Where a command's text goes. */
public final class Screen {
    private static final String INDENT = "    ";
    private static final int WIDTH = 96;

    private final PrintWriter out;
    private final boolean colours;

    public Screen(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** A line of text; what would steer a terminal in it is replaced. */
    public void line(String text) {
        out.print(Controls.shown(text));
        out.print('\n'); // the same bytes on every system, so that answers can be compared
    }

    public void line() {
        line("");
    }

    /** On a terminal, shows a line that the next one takes the place of; elsewhere nothing. */
    public void live(String text) {
        if (colours) {
            String shown = Controls.shown(text);
            out.print("\r" + (shown.length() > WIDTH ? shown.substring(0, WIDTH) : shown) + "\u001b[K");
            out.flush();
        }
    }

    /** Lets whoever reads see what was written up to now, also behind a pipe or in a file. */
    public void flush() {
        out.flush();
    }

    /** Takes away what {@link #live} showed. */
    public void settle() {
        if (colours) {
            out.print("\r\u001b[K");
        }
    }

    /** Text as it is, its last line ended if it was not. */
    public void text(String text) {
        out.print(text);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            line();
        }
    }

    public String paint(Ink ink, String text) {
        return colours ? Controls.painted(ink, text) : text;
    }

    public boolean colours() {
        return colours;
    }

    /** {@code file:line:column: severity CODE text}, and the next step below it. */
    public void problem(Problem problem) {
        String severity = paint(switch (problem.severity()) {
            case ERROR -> Ink.BAD;
            case WARNING -> Ink.DOUBTFUL;
            case INFO -> Ink.HINT;
        }, problem.severity().word());
        String place = problem.place().map(where -> paint(Ink.STRONG, where.toString()) + ": ").orElse("");
        line(place + severity + " " + problem.code() + " " + continued(problem.text()));
        if (!problem.nextStep().isBlank()) {
            line(INDENT + paint(Ink.HINT, continued(problem.nextStep())));
        }
    }

    /** Further lines of a text are indented, so that each problem begins at the margin and nothing else does. */
    private static String continued(String text) {
        return text.strip().replace("\n", "\n" + INDENT);
    }

    /** Running text in lines of a length that is pleasant to read, each behind the indentation. */
    public void wrapped(String text, String indentation) {
        var line = new StringBuilder(indentation);
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > indentation.length() && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line.setLength(indentation.length());
            }
            line.append(line.length() > indentation.length() ? " " : "").append(word);
        }
        line(line.toString());
    }

    /** Rows in aligned columns below their headings; without rows, nothing. */
    public void table(List<String> headings, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            new Table(headings, rows.stream().map(row -> row.stream().map(Controls::cell).toList()).toList()).lines().forEach(row -> line(row.heading() ? paint(Ink.FAINT, row.text()) : row.text()));
        }
    }
}
