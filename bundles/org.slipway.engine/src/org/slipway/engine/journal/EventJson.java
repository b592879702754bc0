package org.slipway.engine.journal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.jr.ob.JSON;

import org.slipway.engine.condition.Fact;
import org.slipway.engine.journal.Event.Altered;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Level;
import org.slipway.engine.journal.Event.Restart;
import org.slipway.engine.journal.Event.Result;
import org.slipway.engine.journal.Event.Ruled;
import org.slipway.engine.journal.Event.Ruling;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Event.Verdict;
import org.slipway.engine.journal.Event.Woke;
import org.slipway.engine.target.Power;

/** Records as JSON, in keys of one order, and back. */
final class EventJson {

    String text(Line line) {
        var json = new LinkedHashMap<String, Object>();
        json.put("n", line.number());
        json.put("time", line.time().toString());
        fill(json, line.event());
        try {
            return JSON.std.asString(json);
        } catch (IOException impossible) {
            throw new IllegalStateException("A map of texts was not written", impossible);
        }
    }

    private static void fill(Map<String, Object> json, Event event) {
        switch (event) {
            case Begun begun -> {
                json.put("event", "begun");
                json.put("run", begun.run());
                json.put("sequence", begun.sequence());
                json.put("name", begun.name());
                json.put("plan", begun.plan());
                json.put("target", begun.target());
                json.put("engine", begun.engine());
                json.put("variables", begun.variables());
            }
            case Woke woke -> {
                json.put("event", "woke");
                json.put("boot", woke.boot());
                json.put("pe", woke.pe());
                json.put("uefi", woke.uefi());
            }
            case Decided decided -> {
                json.put("event", "decided");
                json.put("entry", decided.entry());
                json.put("name", decided.name());
                json.put("choice", decided.choice().name());
                json.put("why", decided.why());
                json.put("facts", facts(decided.facts()));
            }
            case Starting starting -> {
                json.put("event", "starting");
                json.put("entry", starting.entry());
                json.put("attempt", starting.attempt());
                json.put("options", starting.options());
            }
            case Said said -> {
                json.put("event", "said");
                json.put("entry", said.entry());
                json.put("level", said.level().name());
                json.put("text", said.text());
            }
            case Ended ended -> {
                json.put("event", "ended");
                json.put("entry", ended.entry());
                json.put("attempt", ended.attempt());
                json.put("result", ended.result().name());
                json.put("code", ended.code());
                json.put("text", ended.text());
                json.put("changes", ended.changes());
                ended.restart().ifPresent(restart -> json.put("restart", restart(restart)));
                if (!ended.next().isEmpty()) {
                    json.put("next", ended.next());
                }
            }
            case Ruled ruled -> {
                json.put("event", "ruled");
                json.put("entry", ruled.entry());
                json.put("attempt", ruled.attempt());
                json.put("ruling", ruled.ruling().name());
            }
            case Altered altered -> {
                json.put("event", "altered");
                json.put("entry", altered.entry());
                json.put("changes", altered.changes());
            }
            case Finished finished -> {
                json.put("event", "finished");
                json.put("verdict", finished.verdict().name());
                json.put("code", finished.code());
                json.put("text", finished.text());
            }
        }
    }

    private static List<Object> facts(List<Fact> facts) {
        var list = new ArrayList<Object>();
        facts.forEach(fact -> {
            var json = new LinkedHashMap<String, Object>();
            json.put("of", fact.subject());
            json.putAll(fact.answer());
            list.add(json);
        });
        return list;
    }

    private static Map<String, Object> restart(Restart restart) {
        var json = new LinkedHashMap<String, Object>();
        json.put("next", restart.next().name());
        json.put("reason", restart.reason());
        json.put("repeat", restart.repeat());
        json.put("boot", restart.boot());
        restart.notice().ifPresent(notice -> json.put("notice", notice.toSeconds()));
        return json;
    }

    /** Empty where this is no line of a journal. */
    Optional<Line> line(String text) {
        try {
            var json = new Json(JSON.std.mapFrom(text));
            return Optional.of(new Line(json.number("n"), Instant.parse(json.text("time")), record(json)));
        } catch (IOException | DateTimeException | IllegalArgumentException | ClassCastException | NullPointerException damaged) {
            return Optional.empty();
        }
    }

    private static Event record(Json json) {
        return switch (json.text("event")) {
            case "begun" -> new Begun(json.text("run"), json.text("sequence"), json.text("name"), json.text("plan"), json.text("target"), json.text("engine"),
                    json.texts("variables"));
            case "woke" -> new Woke(json.text("boot"), json.truth("pe"), json.truth("uefi"));
            case "decided" -> new Decided(json.text("entry"), json.text("name"), Choice.valueOf(json.text("choice")), json.text("why"), readFacts(json));
            case "starting" -> new Starting(json.text("entry"), (int) json.number("attempt"), json.texts("options"));
            case "said" -> new Said(json.text("entry"), Level.valueOf(json.text("level")), json.text("text"));
            case "ended" -> new Ended(json.text("entry"), (int) json.number("attempt"), Result.valueOf(json.text("result")), json.number("code"),
                    json.text("text"), json.texts("changes"), json.inner("restart").map(EventJson::readRestart), json.textOrNone("next"));
            case "ruled" -> new Ruled(json.text("entry"), (int) json.number("attempt"), Ruling.valueOf(json.text("ruling")));
            case "altered" -> new Altered(json.text("entry"), json.texts("changes"));
            case "finished" -> new Finished(Verdict.valueOf(json.text("verdict")), json.number("code"), json.text("text"));
            default -> throw new IllegalArgumentException("No such event");
        };
    }

    private static List<Fact> readFacts(Json json) {
        var facts = new ArrayList<Fact>();
        for (Map<String, Object> each : json.maps("facts")) {
            var answer = new LinkedHashMap<String, Object>();
            each.forEach((key, value) -> answer.put(key, plain(value)));
            facts.add(new Fact((String) answer.remove("of"), answer));
        }
        return facts;
    }

    /** JSON has one kind of numbers; facts have whole ones of 64 bits. */
    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number.longValue();
            case List<?> list -> list.stream().map(EventJson::plain).toList();
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
                yield plain;
            }
            default -> value;
        };
    }

    private static Restart readRestart(Json json) {
        return new Restart(Power.Next.valueOf(json.text("next")), json.text("reason"), json.truth("repeat"), json.text("boot"),
                json.numberOrNone("notice").map(Duration::ofSeconds));
    }

    /** Typed looks into a map; what is missing or of another type is thrown as one of the exceptions that {@link #line} expects. */
    private record Json(Map<String, Object> map) {

        String text(String key) {
            return (String) there(key);
        }

        /** Empty where it is missing. */
        String textOrNone(String key) {
            return map.get(key) == null ? "" : text(key);
        }

        long number(String key) {
            return ((Number) there(key)).longValue();
        }

        Optional<Long> numberOrNone(String key) {
            return map.get(key) == null ? Optional.empty() : Optional.of(number(key));
        }

        boolean truth(String key) {
            return (Boolean) there(key);
        }

        Map<String, String> texts(String key) {
            var texts = new LinkedHashMap<String, String>();
            ((Map<?, ?>) there(key)).forEach((name, value) -> texts.put((String) name, (String) value));
            return texts;
        }

        @SuppressWarnings("unchecked")
        Optional<Json> inner(String key) {
            return Optional.ofNullable((Map<String, Object>) map.get(key)).map(Json::new);
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> maps(String key) {
            return (List<Map<String, Object>>) there(key);
        }

        private Object there(String key) {
            Object value = map.get(key);
            if (value == null) {
                throw new IllegalArgumentException("“" + key + "” is missing");
            }
            return value;
        }
    }
}
