package org.slipway.engine.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.slipway.engine.journal.Act.Fate;
import org.slipway.engine.journal.Event.Altered;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Decided;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Finished;
import org.slipway.engine.journal.Event.Ruled;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Event.Woke;

/** A journal as people look at it: act by act, with what each said and set. Grows line by line. Used by one thread. */
public final class Timeline {
    private final List<Act> acts = new ArrayList<>();
    /** Those of each act. */
    private final List<List<Line>> own = new ArrayList<>();
    private final Map<String, Decided> decided = new HashMap<>();
    private final Map<String, String> begun = new LinkedHashMap<>();
    private String name = "";
    private String target = "";
    private String sequence = "";
    private int read;

    /** Takes what is new in a journal of which it has seen the beginning. */
    public void take(List<Line> lines) {
        while (read < lines.size()) {
            add(lines.get(read++));
        }
    }

    private void add(Line line) {
        Instant time = line.time();
        int act = switch (line.event()) {
            case Begun event -> {
                name = event.name();
                target = event.target();
                sequence = event.sequence();
                begun.putAll(event.variables());
                yield -1;
            }
            case Woke event -> another(plain("", event.pe() ? "Windows PE" : "Installed system", Fate.STARTED, time, "Start " + event.boot()));
            case Decided event -> decided(event, time);
            case Starting event -> starting(event, time);
            case Said event -> said(event, time);
            case Ended event -> ended(event, time);
            case Ruled event -> another(plain(event.entry(), nameOf(event.entry()), Fate.ALTERED, time, "Somebody said: " + event.ruling().name().toLowerCase(Locale.ROOT)));
            case Altered event -> another(new Act(event.entry(), nameOf(event.entry()), Fate.ALTERED, 0, time, time, 0, "Somebody set " + String.join(", ", event.changes().keySet()),
                    List.of(), Map.of(), List.of(), event.changes()));
            case Finished event -> another(new Act("", event.verdict().name().charAt(0) + event.verdict().name().substring(1).toLowerCase(Locale.ROOT), Fate.OVER, 0, time, time,
                    event.code(), event.text(), List.of(), Map.of(), List.of(), Map.of()));
        };
        if (act >= 0) {
            own.get(act).add(line);
        }
    }

    private int another(Act act) {
        acts.add(act);
        own.add(new ArrayList<>());
        return acts.size() - 1;
    }

    private static Act plain(String entry, String name, Fate fate, Instant time, String text) {
        return new Act(entry, name, fate, 0, time, time, 0, text, List.of(), Map.of(), List.of(), Map.of());
    }

    private String nameOf(String entry) {
        return decided.containsKey(entry) ? decided.get(entry).name() : entry;
    }

    /** A step that takes part is told when it starts. */
    private int decided(Decided event, Instant time) {
        decided.put(event.entry(), event);
        Fate fate = switch (event.choice()) {
            case RUN -> Fate.ENTERED;
            case DISABLED -> Fate.SWITCHED_OFF;
            case CONDITION -> Fate.SKIPPED;
            case REFUSED -> Fate.REFUSED;
        };
        return another(new Act(event.entry(), event.name(), fate, 0, time, time, 0, event.why(), event.facts(), Map.of(), List.of(), Map.of()));
    }

    private int starting(Starting event, Instant time) {
        Act last = acts.isEmpty() ? null : acts.getLast();
        boolean first = last != null && last.fate() == Fate.ENTERED && last.entry().equals(event.entry());
        var act = new Act(event.entry(), nameOf(event.entry()), Fate.UNDER_WAY, event.attempt(), time, time, 0, "", first ? last.facts() : List.of(), event.options(), List.of(),
                Map.of());
        if (first) {
            acts.set(acts.size() - 1, act);
            return acts.size() - 1;
        }
        return another(act);
    }

    private int said(Said event, Instant time) {
        int own = underWay(event.entry());
        if (own >= 0) {
            Act act = acts.get(own);
            var all = new ArrayList<>(act.said());
            all.add(event);
            acts.set(own, new Act(act.entry(), act.name(), act.fate(), act.attempt(), act.from(), time, act.code(), act.text(), act.facts(), act.options(), all, act.changes()));
        }
        return own;
    }

    private int ended(Ended event, Instant time) {
        Fate fate = switch (event.result()) {
            case DONE -> Fate.DONE;
            case SKIPPED -> Fate.NOTHING_TO_DO;
            case FAILED -> Fate.FAILED;
        };
        int own = underWay(event.entry());
        if (own < 0) {
            return another(new Act(event.entry(), nameOf(event.entry()), fate, event.attempt(), time, time, event.code(), event.text(), List.of(), Map.of(), List.of(),
                    event.changes()));
        }
        Act act = acts.get(own);
        acts.set(own, new Act(act.entry(), act.name(), fate, act.attempt(), act.from(), time, event.code(), event.text(), act.facts(), act.options(), act.said(), event.changes()));
        return own;
    }

    private int underWay(String entry) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).fate() == Fate.UNDER_WAY && acts.get(i).entry().equals(entry)) {
                return i;
            }
        }
        return -1;
    }

    public List<Act> acts() {
        return List.copyOf(acts);
    }

    /** The lines of which an act was made: its decision, its start, what it said, its end. */
    public List<Line> lines(int act) {
        return List.copyOf(own.get(act));
    }

    /** The id of the sequence; empty before the run has begun. */
    public String sequence() {
        return sequence;
    }

    /** What the sequence is called; empty before the run has begun. */
    public String name() {
        return name;
    }

    /** Where it runs. */
    public String target() {
        return target;
    }

    /** The last that became of each entry, by path. */
    public Map<String, Act> byEntry() {
        var last = new LinkedHashMap<String, Act>();
        acts.stream().filter(act -> !act.entry().isEmpty() && act.fate() != Fate.ALTERED).forEach(act -> last.put(act.entry(), act));
        return last;
    }

    /** The variables as they were after an act, with %Name% for secrets; without those that the engine keeps for itself. */
    public Map<String, String> variablesAfter(int act) {
        var variables = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        variables.putAll(begun);
        acts.subList(0, act + 1).forEach(each -> each.changes().forEach((variable, value) -> {
            variables.remove(variable);
            if (!value.isEmpty()) {
                variables.put(variable, value);
            }
        }));
        return variables;
    }
}
