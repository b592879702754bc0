package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.Locale;

import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.fleet.Mishap;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.fleet.report.FleetWords;

/** A fleet's report in words. */
final class FleetText {
    private final FleetWords words = new FleetWords();

    String summary(FleetReport report) {
        Verdicts total = report.total();
        return words.percent(total.succeeded(), report.machines()) + " of " + report.machines() + " machines succeed, " + total.failed() + " fail, " + total.stopped()
                + " stand still · median " + words.time(report.duration().median()) + ", 95 % within " + words.time(report.duration().most95()) + " · "
                + words.bytes(report.received().sum()) + " over the network";
    }

    /** What machines told of an entry, whatever their models. */
    String mishaps(FleetReport report, Row row) {
        List<Mishap> mishaps = report.mishaps().stream().filter(each -> each.entry().equals(row.path())).toList();
        if (mishaps.isEmpty()) {
            return "Nothing went wrong here, on any model.";
        }
        var text = new StringBuilder("What was told, on all models\n");
        mishaps.forEach(each -> text.append("\n").append(each.machines()).append(" × ").append(String.format(Locale.ROOT, "0x%08X", each.code()))
                .append(each.forgiven() ? ", and the run went on\n" : "\n").append(each.text()).append("\n"));
        return text.toString();
    }
}
