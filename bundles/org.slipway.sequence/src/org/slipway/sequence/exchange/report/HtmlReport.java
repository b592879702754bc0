package org.slipway.sequence.exchange.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

/**
 * The report as one page that needs nothing else: no script, no font, no picture from elsewhere, and the page says so to the browser.
 * What is shown is chosen by boxes that the style alone reads.
 */
public final class HtmlReport {
    /** With more lines than this a browser is slow; those that are simply mapped then stay out. */
    private static final int MANY = 20_000;
    /** With more of them an entry would hide those behind it. */
    private static final int OPEN = 40;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1c2127; --faint: #56606b; --paper: #ffffff; --box: #f4f6f8; --line: #d3d9e0; --link: #1f5fc4;
              --mapped: #2c7a4b; --noted: #8a5a00; --kept: #3a63b8 }
            @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --faint: #a2abb5; --paper: #16191d; --box: #20252b; --line: #39424c; --link: #8fb8ff;
              --mapped: #6cc08b; --noted: #e0b050; --kept: #8fb2f5 } }
            * { box-sizing: border-box }
            body { margin: 2rem auto; max-width: 68rem; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere }
            h1 { font-size: 1.6rem; margin: 0 0 .2rem } h2 { font-size: 1.25rem; margin: 2.5rem 0 .3rem } h3 { font-size: 1rem; margin: 1.6rem 0 .4rem }
            h2, summary, td, li { unicode-bidi: isolate } p { margin: .3rem 0 } ul { margin: .3rem 0; padding-left: 1.3rem } a { color: var(--link) }
            code { font-family: ui-monospace, monospace; font-size: .93em } .faint { color: var(--faint) }
            .mapped { color: var(--mapped) } .noted { color: var(--noted) } .kept { color: var(--kept) }
            .bar { display: flex; height: .6rem; border-radius: .3rem; overflow: hidden; background: var(--line); margin: .8rem 0; print-color-adjust: exact; -webkit-print-color-adjust: exact }
            .bar i { display: block } i.mapped { background: var(--mapped) } i.noted { background: var(--noted) } i.kept { background: var(--kept) }
            table { border-collapse: collapse; width: 100%; background: var(--paper) }
            th, td { text-align: left; vertical-align: top; padding: .25rem .7rem; border-top: 1px solid var(--line) } th { color: var(--faint); font-weight: normal }
            table.sum { width: auto; max-width: 100%; border-bottom: 1px solid var(--line) } .sum tr:first-child > * { border-top: 0; vertical-align: bottom }
            .sum td, .sum th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums } .sum tr.all > * { color: var(--ink); font-weight: 600 }
            .sum th, .sum td { overflow-wrap: break-word } .sum td.left, .sum th.left { text-align: left; overflow-wrap: anywhere }
            .filter { border: 1px solid var(--line); border-radius: .4rem; padding: .3rem .8rem; margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem }
            .filter label { white-space: nowrap; cursor: pointer } .filter input { margin: 0 .4rem 0 0; accent-color: var(--link) }
            details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; background: var(--box); overflow: hidden }
            summary { cursor: pointer; padding: .4rem .7rem } summary a { text-decoration: none; margin-left: .3rem } summary span { white-space: nowrap }
            details:target { border-color: var(--link) }
            .lines { table-layout: fixed } .lines .c1 { width: 6rem } .lines .c2 { width: 36% } .lines .c3 { width: 4.5rem }
            @supports selector(:has(a)) { .line, .entry { display: none }
              body:has(#mapped:checked) .line.mapped, body:has(#noted:checked) .line.noted, body:has(#kept:checked) .line.kept { display: table-row }
              body:has(#mapped:checked) .entry.has-mapped, body:has(#noted:checked) .entry.has-noted, body:has(#kept:checked) .entry.has-kept { display: block } }
            .line { color: inherit }
            @media (max-width: 40rem) { body { margin: 1rem auto } th, td { padding: .2rem .4rem } table.sum { font-size: .93rem } .sum .file { display: none }
              .lines tr:first-child { display: none } .lines tr { border-top: 1px solid var(--line) } .lines td { display: block; border: 0; padding: .1rem .7rem }
              .lines td:empty { display: none } .lines td.number::before { content: "line "; color: var(--faint) } }
            @media print { :root { color-scheme: light; --ink: #000; --faint: #444; --paper: #fff; --box: #fff; --line: #bbb; --link: #000; --mapped: #1d6b3a; --noted: #7a4e00; --kept: #2b4f9a }
              body { margin: 0; max-width: none; font-size: 10pt } .filter, summary a { display: none } details { break-inside: auto } tr, summary { break-inside: avoid }
              h2, h3, summary { break-after: avoid } details::details-content { content-visibility: visible; block-size: auto } }
            """;

    private final StringBuilder out = new StringBuilder();
    private final boolean whole;

    private HtmlReport(boolean whole) {
        this.whole = whole;
    }

    public static String of(FidelityReport report) {
        var page = new HtmlReport(report.sequences().stream().mapToInt(part -> part.account().total()).sum() <= MANY);
        page.page(report.sequences());
        return page.out.toString();
    }

    private void page(List<Part> parts) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"").append(POLICY)
                .append("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Fidelity report")
                .append(parts.size() == 1 ? ": " + escaped(parts.getFirst().sequence().getName()) : "").append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>Fidelity report</h1>\n")
                .append("<p class=\"faint\">What became of every element, attribute and variable. What is kept verbatim goes back to its place at export.</p>\n");
        if (parts.size() > 1) {
            overview(parts);
        }
        filter();
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i), "s" + (i + 1));
        }
        out.append("</main>\n</body>\n</html>\n");
    }

    private void overview(List<Part> parts) {
        out.append("<table class=\"sum\">\n<tr><th scope=\"col\">Task sequence</th><th scope=\"col\" class=\"left file\">File</th>");
        headings();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            out.append("<tr><td class=\"left\"><a href=\"#s").append(i + 1).append("\">").append(escaped(part.sequence().getName())).append("</a></td><td class=\"left file\"><code>")
                    .append(escaped(part.file())).append("</code></td>");
            numbers(part.account());
        }
        out.append("<tr class=\"all\"><th scope=\"row\">All ").append(parts.size()).append("</th><td class=\"file\"></td>");
        numbers(parts.stream().map(Part::account).reduce(new Account(List.of()), Account::and));
        out.append("</table>\n");
    }

    private void headings() {
        for (Fate fate : Fate.values()) {
            out.append("<th scope=\"col\" class=\"").append(style(fate)).append("\">").append(heading(fate)).append("</th>");
        }
        out.append("<th scope=\"col\">in all</th></tr>\n");
    }

    private void numbers(Account account) {
        Arrays.stream(Fate.values()).forEach(fate -> number(account.count(fate)));
        number(account.total());
        out.append("</tr>\n");
    }

    private void number(int number) {
        out.append("<td>").append(number).append("</td>");
    }

    private void filter() {
        out.append("<div class=\"filter\" role=\"group\" aria-label=\"Shown below\"><span class=\"faint\">Shown below:</span>");
        for (Fate fate : Fate.values()) {
            if (fate != Fate.MAPPED || whole) {
                out.append("<label class=\"").append(style(fate)).append("\"><input type=\"checkbox\" id=\"").append(style(fate)).append(fate == Fate.MAPPED ? "\">" : "\" checked>")
                        .append(heading(fate)).append("</label>");
            }
        }
        out.append("</div>\n");
        if (!whole) {
            out.append("<p class=\"faint\">What is simply mapped is so much here that it is counted only. A report in a .json file lists it too.</p>\n");
        }
    }

    private void part(Part part, String id) {
        out.append("<section id=\"").append(id).append("\">\n<h2>").append(escaped(part.sequence().getName())).append("</h2>\n<p class=\"faint\">")
                .append(part.tool()).append(", from <code>").append(escaped(part.file())).append("</code>. Its id here is <code>").append(escaped(part.sequence().getId()))
                .append("</code>.</p>\n");
        counts(part.account());
        list("Secrets, kept apart", part.imported().secrets(), FidelityReport::secret);
        list("Held by the other system alone", part.imported().externals(), FidelityReport::external);
        list("Problems", part.imported().problems(), FidelityReport::problem);
        out.append("<h3>Group by group, step by step</h3>\n");
        if (part.account().notable().isEmpty()) {
            out.append("<p>Everything was mapped.</p>\n");
        }
        List<Line> shown = whole ? part.account().lines() : part.account().notable();
        int number = 0;
        for (var entry : shown.stream().collect(Collectors.groupingBy(Line::where, LinkedHashMap::new, Collectors.toList())).entrySet()) {
            entry(entry.getKey(), entry.getValue(), id + "-" + ++number);
        }
        out.append("</section>\n");
    }

    /** Adds up from left to right, and from top to bottom. */
    private void counts(Account account) {
        out.append("<table class=\"sum\">\n<tr><th></th>");
        headings();
        for (Account.Part part : Account.Part.values()) {
            out.append("<tr><th scope=\"row\">").append(heading(part)).append("</th>");
            numbers(new Account(account.lines().stream().filter(line -> line.part() == part).toList()));
        }
        out.append("<tr class=\"all\"><th scope=\"row\">in all</th>");
        numbers(account);
        out.append("</table>\n<div class=\"bar\" aria-hidden=\"true\">");
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

    private static String heading(Account.Part part) {
        return switch (part) {
            case ELEMENT -> "elements";
            case ATTRIBUTE -> "attributes";
            case VARIABLE -> "variables";
        };
    }

    private <T> void list(String heading, List<T> all, Function<T, String> text) {
        if (!all.isEmpty()) {
            out.append("<h3>").append(heading).append(" (").append(all.size()).append(")</h3>\n<ul>\n");
            all.forEach(each -> out.append("<li>").append(escaped(text.apply(each))).append("</li>\n"));
            out.append("</ul>\n");
        }
    }

    private void entry(String where, List<Line> lines, String id) {
        Map<Fate, Long> counts = lines.stream().collect(Collectors.groupingBy(Line::fate, Collectors.counting()));
        out.append("<details id=\"").append(id).append("\" class=\"entry");
        counts.keySet().stream().sorted().forEach(fate -> out.append(" has-").append(style(fate)));
        long kept = counts.getOrDefault(Fate.KEPT, 0L);
        out.append(kept > 0 && kept <= OPEN ? "\" open><summary>" : "\"><summary>").append(escaped(where));
        counts.entrySet().stream().filter(each -> each.getKey() != Fate.MAPPED).sorted(Map.Entry.comparingByKey()).forEach(each -> out.append(" <span class=\"")
                .append(style(each.getKey())).append("\">").append(each.getValue()).append(each.getKey() == Fate.NOTED ? " with a note" : " kept").append("</span>"));
        out.append("<a href=\"#").append(id).append("\" title=\"Link to this place\">#</a></summary>\n<table class=\"lines\">\n<tr><th scope=\"col\" class=\"c1\">Outcome</th>")
                .append("<th scope=\"col\" class=\"c2\">What</th><th scope=\"col\" class=\"c3\">Line</th><th scope=\"col\">Note</th></tr>\n");
        lines.forEach(line -> out.append("<tr class=\"line ").append(style(line.fate())).append("\"><td class=\"").append(style(line.fate())).append("\">")
                .append(FidelityReport.word(line.fate())).append("</td><td><code>").append(escaped(line.what())).append("</code></td><td class=\"number\">")
                .append(line.line() > 0 ? line.line() : "").append("</td><td>").append(escaped(line.note())).append("</td></tr>\n"));
        out.append("</table></details>\n");
    }

    /** Texts of the file come in here too; none of them may be more than text. */
    private static String escaped(String text) {
        return String.valueOf(text).replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
