package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.Locale;

import org.slipway.engine.fleet.Cell;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.fleet.Mishap;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.fleet.report.FleetWords;
import org.slipway.engine.journal.Act;
import org.slipway.engine.journal.Line;
import org.slipway.engine.journal.Timeline;

/** A fleet's report, and the cells of it, in words. */
final class FleetText {
    private final FleetWords words = new FleetWords();

    String summary(FleetReport report) {
        Verdicts total = report.total();
        return words.percent(total.succeeded(), report.machines()) + " of " + report.machines() + " machines succeed, " + total.failed() + " fail, " + total.stopped()
                + " stand still · median " + words.time(report.duration().median()) + ", 95 % within " + words.time(report.duration().most95()) + " · "
                + words.bytes(report.received().sum()) + " over the network";
    }

    /** What became of an entry, on one model or all. */
    String cell(FleetReport report, Row row, int model) {
        Cell cell = model < 0 ? row.total() : row.cells().get(model);
        String on = model < 0 ? "all models" : List.copyOf(report.models().keySet()).get(model);
        var text = new StringBuilder(row.name()).append(" on ").append(on).append("\n\n");
        line("done", cell.done(), cell, text);
        line("failed, and the run ended there", cell.failed(), cell, text);
        line("failed, and the run went on", cell.forgiven(), cell, text);
        line("could not run where the machine was", cell.refused(), cell, text);
        line("skipped by a condition", cell.skipped(), cell, text);
        line("disabled", cell.switchedOff(), cell, text);
        line("not reached", cell.unreached(), cell, text);
        List<Mishap> mishaps = report.mishaps().stream().filter(each -> each.entry().equals(row.path())).toList();
        if (!mishaps.isEmpty()) {
            text.append("\nWhat was told, on all models\n");
            mishaps.forEach(each -> text.append("  ").append(each.machines()).append(" × ").append(String.format(Locale.ROOT, "0x%08X", each.code())).append(" ")
                    .append(each.text()).append(" (for instance machine ").append(each.examples().getFirst()).append(")\n"));
        }
        return text.toString();
    }

    private void line(String what, long count, Cell cell, StringBuilder text) {
        if (count > 0) {
            text.append("  ").append(count).append(" ").append(what).append(" (").append(words.percent(count, cell.machines())).append(")\n");
        }
    }

    String journal(int machine, List<Line> lines) {
        var timeline = new Timeline();
        timeline.take(lines);
        var text = new StringBuilder("Machine ").append(machine).append(": ").append(timeline.target()).append("\n\n");
        for (Act act : timeline.acts()) {
            text.append("  ".repeat(act.depth())).append(act.name()).append(": ").append(act.fate().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(act.duration().isZero() ? "" : ", " + words.time(act.duration().toMillis())).append(act.text().isBlank() ? "" : "  " + act.text()).append('\n');
        }
        return text.toString();
    }
}
