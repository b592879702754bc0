package org.slipway.cli.internal;

import java.util.function.Consumer;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.Commands;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands in one model of picocli's: slow to make, since every command is loaded, and needed for shell completion alone. */
public final class WholeCommandLine {

    private WholeCommandLine() {
    }

    /** Commands that cannot be loaded are told and left out. */
    public static CommandLine of(Commands commands, Consumer<Problem> broken) {
        var whole = new CommandLine(CommandSpec.create().name("slipway"));
        for (Commands.Entry entry : commands.all()) {
            try {
                whole.addSubcommand(entry.name(), Loaded.of(entry).line());
            } catch (ProblemException notLoadable) {
                notLoadable.problems().forEach(broken);
            }
        }
        return whole;
    }
}
