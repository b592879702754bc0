package org.slipway.cli.runs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.Amounts;
import org.slipway.engine.journal.Event.Begun;
import org.slipway.engine.journal.Event.Choice;
import org.slipway.engine.journal.JournalText;
import org.slipway.engine.journal.Replay;
import org.slipway.engine.journal.Replay.Replayed;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.Purpose;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway journal replay}: the decisions of a run once more, with other facts where somebody asks “what if”. */
@Command(name = "replay", description = "Makes the decisions of a run once more, with other facts if you like",
        footer = { "", "A fact is named as the journal names it:", "  --what-if \"variable OSDComputerName=LAB-2\"", "  --what-if \"wmi root\\cimv2 Win32_ComputerSystem.Model=OfficeDesk 300\"",
                "", "Decisions that fall out otherwise are marked. Exit code 1 where there is one.", "", "JSON: [{entry, name, then, now, differs, why}]" })
public final class JournalReplayCommand implements CliCommand {
    @Mixin
    private RunFolderParameter parameter;

    @Option(names = "--what-if", paramLabel = "FACT=VALUE", description = "A fact as it might have been; can be given several times.")
    private List<String> whatIf = List.of();

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        JournalText.Whole whole = parameter.journal(context);
        JournalText journal = whole.text();
        if (journal.lines().isEmpty() && whole.damage().isPresent()) {
            throw new ProblemException(whole.damage().get());
        }
        var plans = new Plans(context);
        String id = journal.lines().stream().map(each -> each.event()).filter(Begun.class::isInstance).map(Begun.class::cast).map(Begun::sequence).findFirst()
                .orElseThrow(() -> new WrongUse("The journal holds no run.", "The run was cut off before its first line was whole."));
        Plan plan = plans.plan(plans.sequence(id), Purpose.SIMULATION);
        var text = new PlanText(plan);
        var replay = new Replay(path -> Optional.ofNullable(text.at(path)).map(row -> row.planned().entry().getWhen()));
        List<Replayed> decisions = replay.decisions(journal.lines(), WhatIf.facts(whatIf, journal.lines()));
        context.answer(() -> decisions.stream().map(JournalReplayCommand::json).toList(), screen -> print(decisions, screen));
        ExitCode told = RunFolderParameter.told(whole, context);
        return told != ExitCode.OK || decisions.stream().anyMatch(Replayed::differs) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static void print(List<Replayed> decisions, Screen screen) {
        for (Replayed each : decisions) {
            boolean then = each.decided().choice() == Choice.RUN;
            String name = each.decided().entry() + " " + each.decided().name();
            screen.line(each.differs() ? screen.paint(Ink.DOUBTFUL, "≠ " + name + ": was " + (then ? "entered" : "passed over") + ", would be " + (each.now().holds() ? "entered" : "passed over"))
                    : "= " + name + ": " + (then ? "entered" : "passed over"));
            screen.wrapped(each.now().sentence(), "    ");
        }
        long other = decisions.stream().filter(Replayed::differs).count();
        screen.line(other == 0 ? "All " + Amounts.of(decisions.size(), "decision") + " as they were." : Amounts.of(other, "decision") + " of " + decisions.size() + " would be another.");
    }

    private static Map<String, Object> json(Replayed each) {
        var json = new LinkedHashMap<String, Object>();
        json.put("entry", each.decided().entry());
        json.put("name", each.decided().name());
        json.put("then", each.decided().choice() == Choice.RUN);
        json.put("now", each.now().holds());
        json.put("differs", each.differs());
        json.put("why", each.now().sentence());
        return json;
    }
}
