package org.slipway.sequence.exchange.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

/** The report as one page that needs nothing else: no script, no font, no picture from elsewhere. */
public final class HtmlReport {
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1c2127; --faint: #5c6570; --paper: #ffffff; --box: #f4f6f8; --line: #d7dce2;
              --mapped: #2c7a4b; --noted: #a06a00; --kept: #3a63b8; --bad: #b3261e; }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --faint: #a2abb5; --paper: #16191d; --box: #20252b; --line: #39424c;
              --mapped: #6cc08b; --noted: #e0b050; --kept: #8fb2f5; --bad: #ff8a80; } }
            body { margin: 2rem auto; max-width: 64rem; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
            h1 { font-size: 1.6rem; margin-bottom: .2rem } h2 { font-size: 1.25rem; margin: 2.5rem 0 .3rem } h3 { font-size: 1rem; margin: 1.4rem 0 .3rem }
            p { margin: .3rem 0 } .faint { color: var(--faint) }
            .counts { display: flex; flex-wrap: wrap; gap: .6rem 2rem; margin: .8rem 0 } .counts b { font-size: 1.5rem; display: block; line-height: 1.2 }
            .bar { display: flex; height: .6rem; border-radius: .3rem; overflow: hidden; background: var(--line) } .bar i { display: block }
            .mapped { color: var(--mapped) } .noted { color: var(--noted) } .kept { color: var(--kept) } .bad { color: var(--bad) }
            i.mapped { background: var(--mapped) } i.noted { background: var(--noted) } i.kept { background: var(--kept) }
            details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; background: var(--box) }
            summary { cursor: pointer; padding: .4rem .7rem } table { border-collapse: collapse; width: 100%; background: var(--paper) }
            th, td { text-align: left; vertical-align: top; padding: .25rem .7rem; border-top: 1px solid var(--line); overflow-wrap: anywhere }
            th { color: var(--faint); font-weight: normal } td:first-child, td:nth-child(3) { white-space: nowrap } code { font-family: ui-monospace, monospace; font-size: .93em }
            """;

    private final StringBuilder out = new StringBuilder();

    private HtmlReport() {
    }

    public static String of(FidelityReport report) {
        var page = new HtmlReport();
        page.out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
                .append("<title>Fidelity report</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>Fidelity report</h1>\n")
                .append("<p class=\"faint\">What became of every element, attribute and variable. What is kept verbatim goes back to its place at export.</p>\n");
        report.sequences().forEach(page::part);
        return page.out.append("</body>\n</html>\n").toString();
    }

    private void part(Part part) {
        out.append("<section>\n<h2>").append(escaped(part.sequence().getName())).append("</h2>\n<p class=\"faint\"><code>").append(escaped(part.sequence().getId()))
                .append("</code> from <code>").append(escaped(part.file())).append("</code> of ").append(part.tool()).append("</p>\n");
        counts(part.account());
        list("Secrets, kept apart", part.imported().secrets(), FidelityReport::secret);
        list("Held by the other system alone", part.imported().externals(), FidelityReport::external);
        list("Problems", part.imported().problems(), FidelityReport::problem);
        Map<String, List<Line>> entries = part.notableByEntry();
        out.append(entries.isEmpty() ? "<p>Everything was mapped.</p>\n" : "<h3>What is not simply mapped</h3>\n");
        entries.forEach(this::entry);
        out.append("</section>\n");
    }

    private void counts(Account account) {
        out.append("<div class=\"counts\">");
        for (Fate fate : Fate.values()) {
            out.append("<span><b class=\"").append(style(fate)).append("\">").append(account.count(fate)).append("</b>").append(heading(fate)).append("</span>");
        }
        out.append("<span><b>").append(account.total()).append("</b>in all</span></div>\n<div class=\"bar\">");
        for (Fate fate : Fate.values()) {
            out.append("<i class=\"").append(style(fate)).append("\" style=\"flex:").append(account.count(fate)).append("\"></i>");
        }
        out.append("</div>\n");
    }

    private static String style(Fate fate) {
        return switch (fate) {
            case MAPPED -> "mapped";
            case NOTED -> "noted";
            case KEPT -> "kept";
        };
    }

    private static String heading(Fate fate) {
        return switch (fate) {
            case MAPPED -> "mapped";
            case NOTED -> "mapped with a note";
            case KEPT -> "kept verbatim";
        };
    }

    private <T> void list(String heading, List<T> all, Function<T, String> text) {
        if (!all.isEmpty()) {
            out.append("<h3>").append(heading).append("</h3>\n<ul>\n");
            all.forEach(each -> out.append("<li>").append(escaped(text.apply(each))).append("</li>\n"));
            out.append("</ul>\n");
        }
    }

    private void entry(String where, List<Line> lines) {
        out.append("<details").append(lines.stream().anyMatch(line -> line.fate() == Fate.KEPT) ? " open" : "").append("><summary>").append(escaped(where))
                .append(" <span class=\"faint\">").append(lines.size()).append("</span></summary>\n<table>\n<tr><th></th><th>What</th><th>Line</th><th>Note</th></tr>\n");
        lines.forEach(line -> out.append("<tr><td class=\"").append(style(line.fate())).append("\">").append(FidelityReport.word(line.fate())).append("</td><td><code>")
                .append(escaped(line.what())).append("</code></td><td>").append(line.line() > 0 ? line.line() : "").append("</td><td>").append(escaped(line.note())).append("</td></tr>\n"));
        out.append("</table></details>\n");
    }

    private static String escaped(String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
