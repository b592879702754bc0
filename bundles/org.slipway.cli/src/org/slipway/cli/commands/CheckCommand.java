package org.slipway.cli.commands;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.base.Severity;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Json;
import org.slipway.model.check.Finding;

import picocli.CommandLine.Command;

/** {@code slipway check}: what is wrong in the site, each problem with its place and what to do about it. */
@Command(footer = { "", "Each problem is one line, file:line:column: severity CODE text, and indented below it the next step.",
        "slipway explain CODE tells more of a code. Errors and warnings make the exit code 1; remarks (info) do not.", "",
        "JSON: {problems: [{code, severity, text, nextStep, file, line, column}], errors, warnings, infos, files};",
        "file is seen from the site's folder." })
public final class CheckCommand implements CliCommand {
    private static final Comparator<Problem> BY_PLACE = Comparator
            .comparing((Problem problem) -> problem.place().map(Place::file).orElse(""))
            .thenComparing(problem -> problem.place().map(Place::line).orElse(0))
            .thenComparing(problem -> problem.place().map(Place::column).orElse(0)).thenComparing(Problem::code);

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        List<Problem> problems = context.checks().run(context.site()).stream().map(Finding::problem).sorted(BY_PLACE).toList();
        int files = context.site().resources().size();
        context.answer(() -> json(problems, files), screen -> print(context, problems, files, screen));
        return problems.stream().allMatch(problem -> problem.severity() == Severity.INFO) ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private static Map<String, Object> json(List<Problem> problems, int files) {
        var json = new LinkedHashMap<String, Object>(Json.of(problems));
        json.put("errors", count(problems, Severity.ERROR));
        json.put("warnings", count(problems, Severity.WARNING));
        json.put("infos", count(problems, Severity.INFO));
        json.put("files", files);
        return json;
    }

    private static void print(CommandContext context, List<Problem> problems, int files, Screen screen) {
        problems.forEach(problem -> screen.problem(problem.place().map(place -> problem.at(context.shown(place))).orElse(problem)));
        String counts = Amounts.of(count(problems, Severity.ERROR), "error") + ", "
                + Amounts.of(count(problems, Severity.WARNING), "warning") + ", " + Amounts.of(count(problems, Severity.INFO), "remark");
        screen.line(screen.paint(problems.isEmpty() ? Ink.GOOD : Ink.STRONG,
                counts + " in " + Amounts.of(files, "file") + "."));
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }
}
