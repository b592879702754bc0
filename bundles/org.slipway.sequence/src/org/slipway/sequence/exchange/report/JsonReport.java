package org.slipway.sequence.exchange.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSON.Feature;

import org.slipway.base.Problem;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.report.FidelityReport.Part;

/** The report for programs, with every line of the account. */
public final class JsonReport {

    private JsonReport() {
    }

    public static String text(FidelityReport report) {
        try {
            return JSON.std.with(Feature.PRETTY_PRINT_OUTPUT, Feature.WRITE_NULL_PROPERTIES).asString(of(report)) + "\n";
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    public static Map<String, Object> of(FidelityReport report) {
        return row("sequences", report.sequences().stream().map(JsonReport::of).toList());
    }

    private static Map<String, Object> of(Part part) {
        Map<String, Object> row = row("id", part.sequence().getId());
        row.put("name", part.sequence().getName());
        row.put("file", part.file());
        row.put("format", part.sequence().getOrigin().getLiteral());
        for (Fate fate : Fate.values()) {
            row.put(fate.name().toLowerCase(Locale.ROOT), part.account().count(fate));
        }
        row.put("total", part.account().total());
        row.put("secrets", part.imported().secrets().stream().map(secret -> {
            Map<String, Object> json = row("entry", secret.entry());
            json.put("variable", secret.variable());
            json.put("what", secret.what());
            json.put("where", secret.where());
            json.put("line", secret.line());
            return json;
        }).toList());
        row.put("externals", part.imported().externals().stream().map(external -> {
            Map<String, Object> json = row("id", external.getId());
            json.put("kind", external.getIs().getLiteral());
            json.put("foreignId", external.getForeignId());
            json.put("name", external.getName());
            return json;
        }).toList());
        row.put("problems", part.imported().problems().stream().map(JsonReport::of).toList());
        row.put("account", part.account().lines().stream().map(JsonReport::of).toList());
        return row;
    }

    private static Map<String, Object> of(Line line) {
        Map<String, Object> json = row("fate", line.fate().name().toLowerCase(Locale.ROOT));
        json.put("part", line.part().name().toLowerCase(Locale.ROOT));
        json.put("where", line.where());
        json.put("what", line.what());
        json.put("line", line.line());
        json.put("note", line.note());
        return json;
    }

    private static Map<String, Object> of(Problem problem) {
        Map<String, Object> json = row("code", problem.code());
        json.put("severity", problem.severity().word());
        json.put("text", problem.text());
        json.put("nextStep", problem.nextStep());
        problem.place().ifPresent(place -> {
            json.put("file", place.file());
            json.put("line", place.line());
        });
        return json;
    }

    private static Map<String, Object> row(String key, Object value) {
        var row = new LinkedHashMap<String, Object>();
        row.put(key, value instanceof List<?> list ? List.copyOf(list) : value);
        return row;
    }
}
