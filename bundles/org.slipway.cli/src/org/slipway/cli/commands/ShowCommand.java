package org.slipway.cli.commands;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.site.Use;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway show}: one element as it stands in its file, and who uses it. */
@Command(footer = { "", "JSON: {kind, id, name, file, line, features: {…}, usedBy: [{kind, id, feature, file, line}]};",
        "parts are objects that begin with their kind, references are ids." })
public final class ShowCommand implements CliCommand {
    @Parameters(paramLabel = "ID", description = "The element's id, or file#id where several have it.")
    private String reference;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Identified element = new Finder(context).one(reference);
        List<Use> uses = context.site().uses(element);
        var rows = new Rows(context);
        var users = new Users(context);
        SecretMask secrets = SecretMask.of(List.of(element), context.kinds());
        context.answer(() -> json(element, uses, secrets, context), screen -> {
            screen.line(rows.kind(element) + " " + screen.paint(Ink.STRONG, element.getId()) + "  "
                    + screen.paint(Ink.FAINT, rows.where(element)));
            screen.line();
            source(element, secrets, screen);
            if (!uses.isEmpty()) {
                screen.line();
                screen.line("Used by");
                screen.table(List.of(), uses.stream().map(users::indented).toList());
            }
        });
        return ExitCode.OK;
    }

    private static Map<String, Object> json(Identified element, List<Use> uses, SecretMask secrets, CommandContext context) {
        Map<String, Object> json = new Rows(context).json(element);
        json.put("features", secrets.maskAll(new ElementJson(context.kinds()).features(element)));
        json.put("usedBy", uses.stream().map(new Users(context)::json).toList());
        return json;
    }

    private static void source(Identified element, SecretMask secrets, Screen screen) {
        if (element.eResource() instanceof YamlResource file) {
            TextRange range = file.range(element).orElse(new TextRange(0, file.text().length()));
            int start = file.text().lastIndexOf('\n', Math.max(0, range.offset() - 1)) + 1;
            String text = file.text().substring(Math.min(start, range.offset()), range.offset() + range.length());
            secrets.mask(text).stripTrailing().lines().forEach(line -> screen.line("  " + YamlColours.paint(line, screen)));
        }
    }
}
