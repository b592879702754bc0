package org.slipway.steps.run.toolkit;


import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.variables.Value;
import org.slipway.engine.variables.VariableNames;
import org.slipway.steps.run.Said;

/**
 * Works through the toolkit's rules: the sections that Priority names, in order. A name of a variable stands for the section called like its
 * value. What has a value keeps it; lists with numbers grow.
 */
final class Rules {
    private static final Pattern NUMBERED = Pattern.compile("(.*[A-Za-z])(\\d{3})");
    /** Keys that ask something else for values: a database, a web service, a script. */
    private static final Set<String> ELSEWHERE = Set.of("sqlserver", "webservice", "userexit", "database");
    private static final Set<String> SECTION_ONLY = Set.of("subsection", "sqlserver", "webservice", "userexit", "database");
    private static final int DEEPEST = 20;

    private final RulesFile file;
    private final StepContext context;
    private final Set<String> done = new HashSet<>();
    private int set;

    Rules(RulesFile file, StepContext context) {
        this.file = file;
        this.context = context;
    }

    /** @return how many variables were set */
    int apply() throws StepException {
        for (String name : Said.list(file.value("Settings", "Priority"))) {
            for (String section : sections(name)) {
                section(section, 0);
            }
        }
        return set;
    }

    /** A section of that name; else those that are called as the variable's values, by way of a section of the variable's name if it has one. */
    private List<String> sections(String name) {
        List<String> values = Stream.concat(Stream.of(context.variables().text(name)),
                context.variables().list(name).stream().map(Value::text)).filter(value -> !value.isBlank()).distinct().toList();
        if (values.isEmpty()) {
            return List.of(name);
        }
        return values.stream().map(value -> file.has(name) && !file.value(name, value).isEmpty() ? file.value(name, value) : value).filter(file::has).toList();
    }

    private void section(String name, int depth) throws StepException {
        if (depth > DEEPEST || !file.has(name) || !done.add(name.strip().toLowerCase(Locale.ROOT))) {
            return;
        }
        List<RulesFile.Line> lines = file.lines(name);
        Optional<RulesFile.Line> elsewhere = lines.stream().filter(line -> ELSEWHERE.contains(line.key().toLowerCase(Locale.ROOT))).findFirst();
        if (elsewhere.isPresent()) {
            context.say(Event.Level.WARNING, "The section [" + name + "] asks " + asked(elsewhere.get())
                    + ", which is not done here; what it would bring is missing.");
            if (!elsewhere.get().key().equalsIgnoreCase("UserExit")) {
                return;
            }
        }
        context.say("The section [" + name + "] is worked through.");
        for (RulesFile.Line line : lines) {
            String key = line.key().toLowerCase(Locale.ROOT);
            if (key.equals("subsection")) {
                section(context.variables().expand(line.value()).text(), depth + 1);
            } else if (!SECTION_ONLY.contains(key)) {
                property(line);
            }
        }
    }

    private static String asked(RulesFile.Line line) {
        return switch (line.key().toLowerCase(Locale.ROOT)) {
            case "webservice" -> "a web service";
            case "userexit" -> "a script";
            default -> "a database";
        };
    }

    private void property(RulesFile.Line line) throws StepException {
        if (line.value().isEmpty() || !VariableNames.allowed(line.key())) {
            return;
        }
        Optional<Value> value = new RuleValue(context).of(line.value());
        if (value.isEmpty()) {
            context.say(Event.Level.WARNING, line.key() + " wants to be computed by " + line.value() + ", which is not done here; it stays as it is.");
            return;
        }
        if (line.key().toLowerCase(Locale.ROOT).endsWith("password") && !value.get().holdsSecret()) {
            context.say(Event.Level.WARNING, line.key()
                    + " stands in clear in the rules and is not taken, so that no journal holds it. Declare it as a secret variable of the sequence.");
            return;
        }
        Matcher numbered = NUMBERED.matcher(line.key());
        if (numbered.matches()) {
            append(numbered.group(1), value.get());
        } else if (context.variables().get(line.key()).isEmpty()) {
            put(line.key(), value.get());
        }
    }

    /** Behind what is in the list, unless it is in it. */
    private void append(String base, Value value) throws StepException {
        List<Value> there = context.variables().list(base);
        int last = 0;
        while (!context.variables().text(base + String.format(Locale.ROOT, "%03d", last + 1)).isEmpty()) {
            last++;
            if (context.variables().text(base + String.format(Locale.ROOT, "%03d", last)).equalsIgnoreCase(value.text())) {
                return;
            }
        }
        put(base + String.format(Locale.ROOT, "%03d", Math.max(last, there.size()) + 1), value);
    }

    private void put(String name, Value value) throws StepException {
        if (VariableNames.reserved(name)) {
            context.variables().setOwn(name, value.told());
        } else {
            context.variables().set(name, value);
        }
        set++;
    }
}
