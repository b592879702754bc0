package org.slipway.target.windows.run;

import java.util.function.Consumer;

import org.slipway.base.Problem;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.RunAsCommands;

/** Runs programs, also under an account. Of those, what they write is not heard, and they get the environment of that account. */
public final class AccountProcesses implements Processes {
    private final Processes own;
    private final Runner runner;
    private final RunAsCommands commands;

    /** @param own starts programs as whoever runs this */
    public AccountProcesses(Processes own, Runner runner, RunAsCommands commands) {
        this.own = own;
        this.runner = runner;
        this.commands = commands;
    }

    @Override
    public Exit run(CommandLine command, Consumer<String> lines) throws TargetException, InterruptedException {
        if (command.user().isEmpty()) {
            return own.run(command, lines);
        }
        Account account = command.user().get();
        if (!command.environment().isEmpty()) {
            throw new TargetException(Problem.error("TARGET-RUN-AS", "A program that runs as " + account + " cannot be given an environment: it gets that of the account.")
                    .next("Run it as the local system, or give it its input by its command line."), 0x80070032L);
        }
        try {
            String code = String.valueOf(runner.run(commands.run(command, account)).answer().get("code"));
            return new Exit(code.matches("\\d{1,10}") ? Long.parseLong(code) : 0x80004005L, false, "");
        } catch (TargetException failed) {
            if (failed.code() == WindowsProcesses.TIMED_OUT) {
                return new Exit(WindowsProcesses.TIMED_OUT, true, "");
            }
            throw failed;
        } finally {
            cleanUp();
        }
    }

    /** Also where whoever asked was interrupted: the program must not go on. */
    private void cleanUp() throws TargetException {
        boolean interrupted = Thread.interrupted();
        try {
            runner.run(commands.cleanUp());
        } catch (InterruptedException again) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
