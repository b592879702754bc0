package org.slipway.engine.fleet.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSON.Feature;

import org.slipway.engine.fleet.Cell;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.fleet.FleetReport.Verdicts;
import org.slipway.engine.fleet.Mishap;
import org.slipway.engine.fleet.Row;
import org.slipway.engine.fleet.Spread;

/** A fleet report as maps and lists, in one order of keys. */
public final class FleetJson {

    /** As the file of a report has it. */
    public String text(FleetReport report) throws IOException {
        return JSON.std.with(Feature.PRETTY_PRINT_OUTPUT, Feature.WRITE_NULL_PROPERTIES).asString(of(report)) + "\n";
    }

    public Map<String, Object> of(FleetReport report) {
        var json = new LinkedHashMap<String, Object>();
        json.put("sequence", report.sequence());
        json.put("name", report.name());
        json.put("machines", report.machines());
        json.put("verdicts", verdicts(report.total()));
        var models = new ArrayList<Map<String, Object>>();
        report.models().forEach((model, count) -> {
            var each = new LinkedHashMap<String, Object>();
            each.put("model", model);
            each.put("machines", count);
            each.putAll(verdicts(report.verdicts().get(model)));
            models.add(each);
        });
        json.put("models", models);
        json.put("milliseconds", spread(report.duration()));
        json.put("bytesReceived", spread(report.received()));
        json.put("restarts", report.restarts());
        List<String> columns = List.copyOf(report.models().keySet());
        json.put("entries", report.rows().stream().map(row -> row(row, columns)).toList());
        json.put("neverReached", report.rows().stream().filter(Row::step).filter(Row::neverReached).map(Row::path).toList());
        json.put("failures", report.mishaps().stream().map(FleetJson::mishap).toList());
        return json;
    }

    private static Map<String, Object> verdicts(Verdicts verdicts) {
        var json = new LinkedHashMap<String, Object>();
        json.put("succeeded", verdicts.succeeded());
        json.put("failed", verdicts.failed());
        json.put("stopped", verdicts.stopped());
        return json;
    }

    private static Map<String, Object> spread(Spread spread) {
        var json = new LinkedHashMap<String, Object>();
        json.put("least", spread.least());
        json.put("median", spread.median());
        json.put("most95", spread.most95());
        json.put("most", spread.most());
        json.put("sum", spread.sum());
        return json;
    }

    private static Map<String, Object> row(Row row, List<String> columns) {
        var json = new LinkedHashMap<String, Object>();
        json.put("path", row.path());
        json.put("name", row.name());
        json.put("depth", row.depth());
        json.put("step", row.step());
        json.put("total", cell(row.total()));
        var models = new LinkedHashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            models.put(columns.get(i), cell(row.cells().get(i)));
        }
        json.put("models", models);
        return json;
    }

    private static Map<String, Object> cell(Cell cell) {
        var json = new LinkedHashMap<String, Object>();
        json.put("done", cell.done());
        json.put("skipped", cell.skipped());
        json.put("switchedOff", cell.switchedOff());
        json.put("forgiven", cell.forgiven());
        json.put("failed", cell.failed());
        json.put("refused", cell.refused());
        json.put("unreached", cell.unreached());
        json.put("milliseconds", cell.millis());
        return json;
    }

    private static Map<String, Object> mishap(Mishap mishap) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", mishap.entry());
        json.put("name", mishap.name());
        json.put("code", mishap.code());
        json.put("text", mishap.text());
        json.put("forgiven", mishap.forgiven());
        json.put("machines", mishap.machines());
        json.put("examples", mishap.examples());
        return json;
    }
}
