package org.slipway.cli.commands;

import java.io.IOException;
import java.util.List;

import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.model.Identified;
import org.slipway.model.site.Use;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway uses}: who refers to an element, to be known before it is changed or taken away. */
@Command(footer = { "", "JSON: an array of {kind, id, feature, file, line}: the elements that refer to it, and where." })
public final class UsesCommand implements CliCommand {
    @Parameters(paramLabel = "ID", description = "The element's id, or file#id where several have it.")
    private String reference;

    @Override
    public ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException {
        Identified element = new Finder(context).one(reference);
        List<Use> uses = context.site().uses(element);
        var users = new Users(context);
        context.answer(() -> uses.stream().map(users::json).toList(), screen -> {
            screen.table(Users.HEADINGS, uses.stream().map(users::text).toList());
            if (uses.isEmpty()) {
                screen.line("Nothing in this site refers to " + element.getId() + ".");
            }
        });
        return BrokenFiles.tell(context);
    }
}
