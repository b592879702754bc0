package org.slipway.cli.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.Amounts;
import org.slipway.cli.internal.Json;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;
import org.slipway.engine.plan.Purpose;
import org.slipway.sequence.words.ConditionSentence;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway plan}: says what a sequence would do, or all that stands in its way. */
@Command(footer = { "", "Nothing is run and nothing is changed. Exit code 1 where something stands in the way.", "", "Examples", "  slipway plan win11-bare-metal",
        "  slipway plan win11-bare-metal --simulation", "", "JSON: {sequence, digest, steps, entries: [{path, name, kind, where, condition, enabled}], problems}" })
public final class PlanCommand implements CliCommand {
    @Parameters(paramLabel = "SEQUENCE", description = "The task sequence.")
    private String id;

    @Option(names = "--simulation", description = "Takes as given what the site does not hold, as a simulation does.")
    private boolean simulation;

    private final ConditionSentence sentences = new ConditionSentence();

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        var plans = new Plans(context);
        Plan plan = plans.plan(plans.sequence(id), simulation ? Purpose.SIMULATION : Purpose.RUN);
        var text = new PlanText(plan);
        context.answer(() -> json(plan, text), screen -> print(plan, text, screen));
        if (!context.json()) {
            plan.warnings().forEach(context::tell);
        }
        return ExitCode.OK;
    }

    private String condition(PlanText.Row row) {
        return row.planned().entry().getWhen() == null ? "" : sentences.of(row.planned().entry().getWhen());
    }

    private Map<String, Object> json(Plan plan, PlanText text) {
        var entries = new ArrayList<Map<String, Object>>();
        for (PlanText.Row row : text.rows()) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("path", row.planned().path());
            entry.put("name", row.name());
            entry.put("kind", row.planned().entry().eClass().getName());
            entry.put("where", row.where());
            entry.put("condition", condition(row));
            entry.put("enabled", !(row.planned() instanceof SwitchedOff));
            entries.add(entry);
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("sequence", plan.sequence().getId());
        json.put("digest", plan.digest().toString());
        json.put("steps", plan.steps());
        json.put("entries", entries);
        json.putAll(Json.of(List.<Problem>copyOf(plan.warnings())));
        return json;
    }

    private void print(Plan plan, PlanText text, Screen screen) {
        screen.line(screen.paint(Ink.STRONG, plan.sequence().getName()) + ", " + Amounts.of(plan.steps(), "step"));
        for (PlanText.Row row : text.rows()) {
            String number = row.number() == 0 ? "    " : String.format(Locale.ROOT, "%3d ", row.number());
            String where = row.where().isEmpty() || row.where().equals("anywhere") ? "" : screen.paint(Ink.FAINT, "  [" + row.where() + "]");
            String off = row.planned() instanceof SwitchedOff ? screen.paint(Ink.FAINT, "  (switched off)") : "";
            String name = row.number() == 0 ? screen.paint(Ink.STRONG, row.name()) : row.name();
            screen.line(number + "  ".repeat(row.depth()) + name + where + off);
            if (!condition(row).isEmpty()) {
                screen.line("      " + "  ".repeat(row.depth()) + screen.paint(Ink.HINT, "if " + condition(row)));
            }
        }
    }
}
