package org.slipway.cli.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.jr.ob.JSON;
import com.fasterxml.jackson.jr.ob.JSON.Feature;

import org.slipway.base.Problem;

/** Answers as JSON. */
public final class Json {
    private static final JSON WRITER = JSON.std.with(Feature.PRETTY_PRINT_OUTPUT, Feature.WRITE_NULL_PROPERTIES);

    private Json() {
    }

    public static String write(Object answer) throws IOException {
        return WRITER.asString(answer);
    }

    /** {@code code, severity, text, nextStep}, and where the place is known {@code file, line, column}. */
    public static Map<String, Object> of(Problem problem) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", problem.code());
        json.put("severity", problem.severity().word());
        json.put("text", problem.text());
        json.put("nextStep", problem.nextStep());
        problem.place().ifPresent(place -> {
            json.put("file", place.file());
            json.put("line", place.line());
            json.put("column", place.column());
        });
        return json;
    }

    public static Map<String, Object> of(List<Problem> problems) {
        return Map.of("problems", problems.stream().map(Json::of).toList());
    }
}
