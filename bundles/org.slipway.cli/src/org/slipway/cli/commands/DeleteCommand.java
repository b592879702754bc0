package org.slipway.cli.commands;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Ink;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.Site;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway delete}: takes an element out of the site, and its file if nothing else stands there. */
@Command(footer = { "", "What others refer to is only deleted with --force; they refer to nothing then, and are named.",
        "A file with nothing left in it goes; git has it still.", "",
        "JSON: {kind, id, name, file, line, fileRemoved, usedBy: [{kind, id, feature, file, line}]}" })
public final class DeleteCommand implements CliCommand {
    @Parameters(paramLabel = "ID", description = "The element's id, or file#id where several have it.")
    private String reference;

    @Option(names = "--force", description = "Deletes it even if others refer to it.")
    private boolean force;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        OpenSite site = context.site();
        Identified element = new Finder(context).one(reference);
        YamlResource file = Editable.file(element);
        if (element instanceof Site) {
            throw new ProblemException(Problem.error("DELETE-SITE", "“" + element.getId() + "” is the site itself; without it the folder is no site.")
                    .next("To be rid of the whole site, remove its folder."));
        }
        Orphans orphans = Orphans.of(List.of(element), force, context);
        Map<String, Object> row = new Rows(context).json(element);
        var edited = new EditedFile(file, context);
        if (element.eContainer() == null) {
            site.delete(element);
        } else {
            new CarefulEdit(site, context.checks(), force).run(file, finding -> false, Removal.part(element, context.kinds()).change(), () -> { });
        }
        boolean gone = file.text().isBlank();
        site.save(file);
        orphans.tell(context);
        context.answer(() -> json(row, gone, orphans), screen -> {
            if (gone) {
                screen.line(screen.paint(Ink.STRONG, context.shown(site.folder().resolve(edited.path()))) + " is deleted; nothing else stood in it.");
            } else {
                edited.print(screen);
            }
            orphans.print(screen);
        });
        return ExitCode.OK;
    }

    private static Map<String, Object> json(Map<String, Object> row, boolean gone, Orphans orphans) {
        row.put("fileRemoved", gone);
        row.put("usedBy", orphans.json());
        return row;
    }
}
