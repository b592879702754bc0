package org.slipway.sequence.exchange.report;

import java.util.List;
import java.util.function.Function;

import org.slipway.sequence.exchange.report.FidelityReport.Part;

/** The report as plain text. */
public final class TextReport {
    private final StringBuilder out = new StringBuilder();

    private TextReport() {
    }

    public static String of(FidelityReport report) {
        var text = new TextReport();
        report.sequences().forEach(text::part);
        return text.out.toString();
    }

    private void part(Part part) {
        line(part.sequence().getName() + " (" + part.sequence().getId() + "), from " + part.file() + " of " + part.tool());
        line("  " + FidelityReport.counts(part.account()));
        list("Secrets, kept apart", part.imported().secrets(), FidelityReport::secret);
        list("Held by the other system alone", part.imported().externals(), FidelityReport::external);
        list("Problems", part.imported().problems(), FidelityReport::problem);
        part.notableByEntry().forEach((where, lines) -> {
            line("");
            line("  " + where);
            lines.forEach(each -> line("    %-4s  %s%s: %s".formatted(FidelityReport.word(each.fate()), each.what(), each.line() > 0 ? " (line " + each.line() + ")" : "", each.note())));
        });
        line("");
    }

    private <T> void list(String heading, List<T> all, Function<T, String> text) {
        if (!all.isEmpty()) {
            line("");
            line("  " + heading);
            all.forEach(each -> line("    " + text.apply(each)));
        }
    }

    /** Texts of the file come in here too, and none of them may pretend to be a line of its own. */
    private void line(String text) {
        out.append(text.replaceAll("\\p{Cntrl}", " ").stripTrailing()).append('\n');
    }
}
