package org.slipway.cli.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.engine.condition.ConditionEvaluator;
import org.slipway.engine.condition.Reason;
import org.slipway.engine.launch.Order;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.run.FirstVariables;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.run.TargetWorld;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.RunVariables;

/** Says of a condition whether it holds on a device that is thought of, and why, fact by fact. */
public final class ConditionAnswer {
    private final CommandContext context;

    public ConditionAnswer(CommandContext context) {
        this.context = context;
    }

    /** @param device as behind the colon of {@code simulated:}; @param given variables that win over those of the site */
    public ExitCode give(String written, String device, Map<String, String> given) throws ProblemException, WrongUse, IOException {
        ConditionArgument.Asked asked = new ConditionArgument(context).read(written);
        var order = new Order("", "simulated:" + device, Optional.empty(), "", given);
        var machines = new Machines(context);
        Target target = machines.open(order, new RunFolder(Path.of("")));
        RunStart start = new Beginnings(context, asked.sequence(), Optional.empty(), true).on(machines.device(order), given, "explain");
        Reason reason = new ConditionEvaluator(new TargetWorld(target, first(asked, target, start)::get)).evaluate(asked.condition());
        context.answer(() -> json(reason), screen -> print(reason, target, screen));
        Optional<Problem> trouble = trouble(reason);
        if (!context.json()) {
            trouble.ifPresent(context::tell);
        }
        return trouble.isPresent() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private static RunVariables first(ConditionArgument.Asked asked, Target target, RunStart start) throws ProblemException {
        try {
            return new FirstVariables(asked.sequence(), target).of(start);
        } catch (TargetException untold) {
            throw new ProblemException(untold.problem(), untold);
        }
    }

    /** That something could not be asked is no honest no. */
    private static Optional<Problem> trouble(Reason reason) {
        return reason.leaves().filter(leaf -> leaf.trouble().isPresent()).findFirst().map(leaf -> Problem
                .error("CONDITION-UNTOLD", "It cannot be told whether " + leaf.asked() + ": " + leaf.trouble().get())
                .next("Look at the spelling of what is asked; what a described device lacks can be added to its file. A run takes it as not so."));
    }

    private static void print(Reason reason, Target target, Screen screen) {
        screen.line(screen.paint(reason.holds() ? Ink.GOOD : Ink.DOUBTFUL, reason.holds() ? "Holds" : trouble(reason).isPresent() ? "Cannot be told" : "Does not hold") + " on " + target.name() + ", because:");
        print(reason, 1, screen);
    }

    private static void print(Reason reason, int depth, Screen screen) {
        String mark = reason.holds() ? screen.paint(Ink.GOOD, "✓") : screen.paint(Ink.DOUBTFUL, "✗");
        screen.line("  ".repeat(depth) + mark + " " + reason.asked());
        String found = reason.trouble().orElse(reason.found());
        if (!found.isEmpty()) {
            screen.wrapped(found, "  ".repeat(depth + 2));
        }
        reason.parts().forEach(part -> print(part, depth + 1, screen));
    }

    private static Map<String, Object> json(Reason reason) {
        var json = new LinkedHashMap<String, Object>();
        json.put("asked", reason.asked());
        json.put("holds", reason.holds());
        json.put("found", reason.found());
        reason.trouble().ifPresent(trouble -> json.put("trouble", trouble));
        json.put("parts", List.copyOf(reason.parts().stream().map(ConditionAnswer::json).toList()));
        return json;
    }
}
