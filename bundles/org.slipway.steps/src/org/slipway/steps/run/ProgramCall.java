package org.slipway.steps.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Value;

/** A program that a step runs, built up from its command line. */
public final class ProgramCall {
    private final CommandLine command;

    private ProgramCall(CommandLine command) {
        this.command = command;
    }

    public static ProgramCall of(String line) {
        return new ProgramCall(CommandLine.of(line));
    }

    /** A line with secrets in it, which journals and logs show by their names. */
    public static ProgramCall of(Value line) {
        return of(line.text()).told(line.told());
    }

    /** What journals and logs show in place of the line. */
    public ProgramCall told(String told) {
        return new ProgramCall(new CommandLine(command.line(), told, command.folder(), command.environment(), command.user(), command.timeout()));
    }

    public ProgramCall in(Optional<String> folder) {
        return new ProgramCall(new CommandLine(command.line(), command.told(), folder, command.environment(), command.user(), command.timeout()));
    }

    public ProgramCall as(Optional<Account> user) {
        return new ProgramCall(new CommandLine(command.line(), command.told(), command.folder(), command.environment(), user, command.timeout()));
    }

    /** After which it is ended, where the step has no limit of its own. */
    public ProgramCall within(Duration limit) {
        return new ProgramCall(new CommandLine(command.line(), command.told(), command.folder(), command.environment(), command.user(), Optional.of(limit)));
    }

    public ProgramCall with(Map<String, String> environment) {
        return new ProgramCall(new CommandLine(command.line(), command.told(), command.folder(), environment, command.user(), command.timeout()));
    }

    public Exit run(StepContext context) throws TargetException, InterruptedException {
        return context.run(command);
    }
}
