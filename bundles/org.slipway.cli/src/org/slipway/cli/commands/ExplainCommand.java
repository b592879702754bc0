package org.slipway.cli.commands;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.cli.runs.ConditionAnswer;
import org.slipway.cli.runs.GivenVariables;
import org.slipway.model.check.Explanation;
import org.slipway.model.text.Similar;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code slipway explain}: what the code of a problem means, why it matters and how to mend it; with a device, whether a condition holds
 * there, and why.
 */
@Command(footer = { "", "Without CODE, lists all codes. With --device, a condition takes the place of CODE: a query,",
        "the entry of a sequence that has it, or YAML.", "", "Examples", "  slipway explain REF-DANGLING", "  slipway explain \"SELECT * FROM Win32_Battery\" --device pc-office-1",
        "  slipway explain \"win11-bare-metal/Partition Disk 0 - UEFI\" --device pc-office-1", "", "JSON: {code, what, why, mend, example}, or an array of them; not all have an example.",
        "Of a condition: {asked, holds, found, trouble, parts}" })
public final class ExplainCommand implements CliCommand {
    @Parameters(arity = "0..1", paramLabel = "CODE", description = "The code of a problem, for instance REF-DANGLING; or a condition.")
    private String code;

    @Option(names = "--device", paramLabel = "D", description = "Explains a condition on a device: of the site, a file, or a built-in model.")
    private String device;

    @Mixin
    private GivenVariables given;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        if (device != null) {
            if (code == null) {
                throw new WrongUse("There is no condition to explain.", "Write one before --device: a query, SEQUENCE/ENTRY, or YAML.");
            }
            return new ConditionAnswer(context).give(code, device, given.all());
        }
        List<Explanation> all = all(context);
        if (code == null) {
            context.answer(() -> all.stream().map(ExplainCommand::json).toList(),
                    screen -> screen.table(List.of("code", "what"), all.stream().map(each -> List.of(each.code(), each.what())).toList()));
            return ExitCode.OK;
        }
        Explanation found = find(all);
        context.answer(() -> json(found), screen -> print(found, screen));
        return ExitCode.OK;
    }

    /** Of checks, of reading and of commands. */
    static List<Explanation> all(CommandContext context) throws IOException {
        return Stream.concat(context.checks().explanations().stream(), OwnCodes.all().stream())
                .sorted(Comparator.comparing(Explanation::code)).toList();
    }

    private Explanation find(List<Explanation> all) throws ProblemException {
        Optional<Explanation> found = all.stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
        return found.orElseThrow(() -> new ProblemException(Problem.error("CODE-UNKNOWN", "No problem has the code “" + code + "”.")
                .next(Similar.to(code.toUpperCase(Locale.ROOT), all.stream().map(Explanation::code).toList())
                        .map(near -> "Did you mean " + near + "?").orElse("slipway explain lists all codes."))));
    }

    /** The example stands by itself too, for who shows it apart from the advice. */
    static Map<String, Object> json(Explanation explanation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", explanation.code());
        json.put("what", explanation.what());
        json.put("why", explanation.why());
        json.put("mend", explanation.mend());
        explanation.example().ifPresent(example -> json.put("example", example));
        return json;
    }

    private static void print(Explanation explanation, Screen screen) {
        screen.line(screen.paint(Ink.STRONG, explanation.code()));
        paragraph(screen, "What", explanation.what());
        paragraph(screen, "Why it matters", explanation.why());
        paragraph(screen, "How to mend it", explanation.mend());
    }

    private static void paragraph(Screen screen, String heading, String text) {
        screen.line();
        screen.line(screen.paint(Ink.FAINT, heading));
        screen.wrapped(text, "  ");
    }
}
