package org.slipway.cli;

import java.io.IOException;

import org.slipway.base.ProblemException;

/**
 * One command. A bundle adds it through the extension point {@code org.slipway.cli.commands}; its class carries picocli's
 * {@code @Command} and has its options and parameters as annotated fields. It is made for one call, by its constructor without
 * parameters, and told everything else through its context. {@code --site}, {@code --json} and {@code --help} are there already.
 */
@FunctionalInterface
public interface CliCommand {
    /**
     * @throws ProblemException when something is wrong with the site or with what was given: told, and exit code 1
     * @throws WrongUse when the command line itself makes no sense: told, and exit code 2
     * @throws IOException when the machine cannot do it: told, and exit code 3
     */
    ExitCode run(CommandContext context) throws ProblemException, WrongUse, IOException;
}
