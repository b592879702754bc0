package org.slipway.engine.fleet.report;

import java.util.List;
import java.util.Locale;

import org.slipway.engine.fleet.Cell;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.fleet.Mishap;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.fleet.Spread;

/** A fleet report as one page that needs nothing else. */
public final class FleetHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --edge: #8884; --done: 60, 160, 80; --bad: 210, 60, 50; --warn: 215, 150, 30 }
            body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem }
            h1 { margin-bottom: .2rem } .sub { opacity: .7; margin-top: 0 }
            table { border-collapse: collapse } th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--edge); text-align: left; vertical-align: top }
            .wide { overflow-x: auto } .matrix td { white-space: nowrap } .matrix th:first-child, .matrix td:first-child { position: sticky; left: 0; background: Canvas }
            .number { text-align: right; font-variant-numeric: tabular-nums } .group { font-weight: 600 } .faint { opacity: .55 }
            .tiles { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0 } .tile { border: 1px solid var(--edge); border-radius: .5rem; padding: .5rem .9rem }
            .tile b { display: block; font-size: 1.5rem } code { font-size: .9em }
            @media print { body { max-width: none; margin: 0 } .wide { overflow: visible } }
            """;

    private final FleetWords words = new FleetWords();

    public String of(FleetReport report) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(text(report.name())).append(", simulated</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        page.append("<h1>").append(text(report.name())).append("</h1>\n<p class=\"sub\">Simulated on ").append(report.machines()).append(" machines of ")
                .append(report.models().size()).append(" models</p>\n");
        tiles(report, page);
        mishaps(report, page);
        models(report, page);
        matrix(report, page);
        unreached(report, page);
        return page.append("</body>\n</html>\n").toString();
    }

    private void tiles(FleetReport report, StringBuilder page) {
        Verdicts total = report.total();
        page.append("<div class=\"tiles\">\n");
        tile("succeeded", words.percent(total.succeeded(), report.machines()) + " · " + total.succeeded(), page);
        tile("failed", Long.toString(total.failed()), page);
        tile("stand still", Long.toString(total.stopped()), page);
        Spread time = report.duration();
        tile("median time (95 % within " + words.time(time.most95()) + ")", words.time(time.median()), page);
        tile("over the network", words.bytes(report.received().sum()), page);
        tile("restarts", Long.toString(report.restarts()), page);
        page.append("</div>\n");
    }

    private static void tile(String what, String figure, StringBuilder page) {
        page.append("<div class=\"tile\"><b>").append(text(figure)).append("</b>").append(text(what)).append("</div>\n");
    }

    private static void mishaps(FleetReport report, StringBuilder page) {
        page.append("<h2>What failed</h2>\n");
        if (report.mishaps().isEmpty()) {
            page.append("<p>Nothing.</p>\n");
            return;
        }
        page.append("<table>\n<tr><th>Machines<th>Step<th>Code<th>What was told, on the first of them<th>Then<th>For instance</tr>\n");
        for (Mishap mishap : report.mishaps()) {
            page.append("<tr><td class=\"number\">").append(mishap.machines()).append("<td>").append(text(mishap.name().isEmpty() ? "the run" : mishap.name()))
                    .append("<td><code>").append(mishap.code() == 0 ? "" : String.format(Locale.ROOT, "0x%08X", mishap.code())).append("</code><td>").append(text(mishap.text()))
                    .append("<td>").append(mishap.forgiven() ? "went on" : "ended").append("<td>")
                    .append(String.join(", ", mishap.examples().stream().map(each -> "no. " + each).toList())).append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void models(FleetReport report, StringBuilder page) {
        page.append("<h2>By model</h2>\n<table>\n<tr><th>Model<th>Machines<th>Succeeded<th>Failed<th>Stand still</tr>\n");
        report.models().forEach((model, count) -> {
            Verdicts verdicts = report.verdicts().get(model);
            page.append("<tr><td>").append(text(model)).append("<td class=\"number\">").append(count).append("<td class=\"number\">")
                    .append(words.percent(verdicts.succeeded(), count)).append("<td class=\"number\">").append(verdicts.failed()).append("<td class=\"number\">")
                    .append(verdicts.stopped()).append("</tr>\n");
        });
        page.append("</table>\n");
    }

    private void matrix(FleetReport report, StringBuilder page) {
        page.append("<h2>Step by step</h2>\n<div class=\"wide\"><table class=\"matrix\">\n<tr><th>Step<th>Mean time");
        report.models().keySet().forEach(model -> page.append("<th>").append(text(model)));
        page.append("</tr>\n");
        for (Row row : report.rows()) {
            Cell total = row.total();
            page.append("<tr><td style=\"padding-left:").append(row.depth() * 1.2 + 0.6).append("rem\"").append(row.step() ? "" : " class=\"group\"").append(">")
                    .append(text(row.name())).append("<td class=\"number\">").append(total.reached() == 0 ? "" : words.time(total.millis() / total.reached()));
            row.cells().forEach(cell -> page.append("<td").append(style(cell)).append(">").append(words.cell(cell)));
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
    }

    /** The more machines, the stronger the colour; the worst that happened gives it. */
    private static String style(Cell cell) {
        long bad = cell.failed() + cell.refused();
        String colour = bad > 0 ? "--bad" : cell.forgiven() > 0 ? "--warn" : cell.done() > 0 ? "--done" : "";
        if (colour.isEmpty()) {
            return " class=\"faint\"";
        }
        long count = bad > 0 ? bad : cell.forgiven() > 0 ? cell.forgiven() : cell.done();
        return String.format(Locale.ROOT, " style=\"background:rgba(var(%s),%.2f)\"", colour, 0.15 + 0.35 * count / cell.machines());
    }

    private static void unreached(FleetReport report, StringBuilder page) {
        List<Row> never = report.rows().stream().filter(Row::step).filter(Row::neverReached).toList();
        if (!never.isEmpty()) {
            page.append("<h2>Steps that no machine came to</h2>\n<ul>\n");
            never.forEach(row -> page.append("<li>").append(text(row.name())).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
