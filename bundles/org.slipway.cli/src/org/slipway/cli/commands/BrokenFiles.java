package org.slipway.cli.commands;

import java.util.List;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.ExitCode;
import org.slipway.cli.WrongUse;
import org.slipway.model.text.YamlResource;

/** An answer about a whole site is not the whole answer when files could not be read. */
final class BrokenFiles {

    private BrokenFiles() {
    }

    static ExitCode tell(CommandContext context) throws ProblemException, WrongUse {
        List<Problem> unread = context.site().resources().stream().filter(YamlResource::broken)
                .flatMap(file -> file.problems().stream()).toList();
        unread.forEach(context::tell);
        return unread.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}
