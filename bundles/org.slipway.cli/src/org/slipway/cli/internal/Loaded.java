package org.slipway.cli.internal;

import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.Commands;
import org.slipway.cli.Siteless;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** A command with picocli's model of its options; commands below it (slipway secret set) included. */
record Loaded(Commands.Entry entry, CommandLine line) {
    private static final String COMMON = "common";

    /** What the words on the command line chose: the innermost command. */
    record Chosen(CommandLine line, CliCommand command, Optional<String> site, boolean json, boolean help) {
    }

    static Loaded of(Commands.Entry entry) throws ProblemException {
        CliCommand command = entry.maker().make();
        try {
            var line = new CommandLine(command);
            line.setCommandName("slipway " + entry.name());
            if (line.getCommandSpec().usageMessage().description().length == 0) {
                line.getCommandSpec().usageMessage().description(entry.description());
            }
            complete(line);
            return new Loaded(entry, line);
        } catch (CommandLine.PicocliException unusable) {
            throw new ProblemException(Problem.error("COMMAND-BROKEN", "The command “" + entry.name() + "” of the bundle " + entry.bundle()
                    + " declares options that cannot be: " + unusable.getMessage())
                    .next("All other commands work. Tell who made that bundle."), unusable);
        }
    }

    private static void complete(CommandLine line) {
        line.getCommandSpec().addMixin(COMMON, common(line.getCommand() instanceof Siteless));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.getCommandSpec().usageMessage().synopsisSubcommandLabel("COMMAND");
        line.getSubcommands().values().forEach(Loaded::complete);
    }

    private static CommandSpec common(boolean siteless) {
        CommandSpec common = CommandSpec.forAnnotatedObject(new CommonOptions());
        if (siteless) { // scripts may still give it to all alike
            OptionSpec site = common.findOption("--site");
            common.remove(site);
            common.addOption(site.toBuilder().hidden(true).build());
        }
        return common;
    }

    Chosen chosen(ParseResult parsed) {
        Optional<String> site = Optional.empty();
        boolean json = false;
        boolean help = false;
        CommandLine innermost = line;
        for (CommandLine each : parsed.asCommandLineList()) {
            var common = (CommonOptions) each.getMixins().get(COMMON);
            site = common.site().isPresent() ? common.site() : site;
            json |= common.json();
            help |= common.help();
            innermost = each;
        }
        return new Chosen(innermost, innermost.getCommand(), site, json, help);
    }
}
