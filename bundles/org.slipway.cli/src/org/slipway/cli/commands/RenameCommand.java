package org.slipway.cli.commands;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.Screen;
import org.slipway.cli.WrongUse;
import org.slipway.cli.internal.Row;
import org.slipway.model.Identified;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway rename}: gives an element another id, in its own file and in all that refer to it. */
@Command(footer = { "", "The file keeps its name: git follows it by its content, people by its id.", "",
        "JSON: {from, to, files: [{file, line}]}; line is the first that changed." })
public final class RenameCommand implements CliCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "The id as it is, or file#id where several have it.")
    private String reference;

    @Parameters(index = "1", paramLabel = "NEWID", description = "The id to be.")
    private String newId;

    private record Changed(String file, LineDiff diff) {
    }

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        OpenSite site = context.site();
        Identified element = new Finder(context).one(reference);
        List<Problem> unread = site.resources().stream().filter(YamlResource::broken).flatMap(file -> file.problems().stream()).toList();
        if (!unread.isEmpty()) {
            unread.forEach(context::tell);
            throw new ProblemException(Problem.error("RENAME-BLIND", "Some files cannot be read, and they may refer to “" + reference + "”.")
                    .next("Mend them first; nothing was changed."));
        }
        String oldId = element.getId();
        var before = new LinkedHashMap<YamlResource, String>();
        site.resources().forEach(file -> before.put(file, file.text()));
        site.rename(element, newId);
        List<Changed> changed = before.entrySet().stream().filter(each -> !each.getValue().equals(each.getKey().text()))
                .map(each -> new Changed(site.pathOf(each.getKey()), LineDiff.of(each.getValue(), each.getKey().text())
                        .shownBy(SecretMask.of(each.getKey().getContents(), context.kinds())::mask))).toList();
        site.saveAll();
        context.answer(() -> json(oldId, changed), screen -> print(context, changed, screen));
        return ExitCode.OK;
    }

    private Map<String, Object> json(String oldId, List<Changed> changed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("from", oldId);
        json.put("to", newId);
        json.put("files", changed.stream().map(each -> Row.of("file", each.file(), "line", each.diff().firstLine())).toList());
        return json;
    }

    private static void print(CommandContext context, List<Changed> changed, Screen screen) {
        for (Changed each : changed) {
            screen.line(screen.paint(Ink.STRONG, context.shown(Place.of(each.file())).file()));
            each.diff().print(screen);
        }
        screen.line(changed.isEmpty() ? "That is its id already; nothing changed." : "Changed " + Amounts.of(changed.size(), "file") + ".");
    }
}
