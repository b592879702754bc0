package org.slipway.target.windows.machine;

import java.time.Duration;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Commands;
import org.slipway.target.windows.command.EncryptionCommands;
import org.slipway.target.windows.run.Runner;

/** BitLocker of the machine. */
public final class WindowsEncryption implements Encryption {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int MOST_RESTARTS = 15;

    private final Runner runner;
    private final EncryptionCommands commands;
    private final Patience patience;

    WindowsEncryption(Runner runner, EncryptionCommands commands, Patience patience) {
        this.runner = runner;
        this.commands = commands;
        this.patience = patience;
    }

    private Answer ask(Commands what) throws TargetException {
        try {
            return new Answer(runner.run(what).answer());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new TargetException(Problem.error("TARGET-CANCELLED", "BitLocker was not waited for.").next("Begin again."), cancelled);
        }
    }

    @Override
    public boolean usableTpm() throws TargetException {
        return ask(commands.tpm()).yes("usable");
    }

    @Override
    public State state(String drive) throws TargetException {
        Answer told = ask(commands.state(drive));
        return new State(told.part("encrypted"), told.yes("protected"), told.yes("suspended"));
    }

    @Override
    public void prepare(String drive, boolean fullDisk, Method method) throws TargetException, InterruptedException {
        if (state(drive).encrypted() == 0) { // else it has been begun, and goes on by itself
            runner.run(commands.prepare(drive, fullDisk, method));
        }
    }

    @Override
    public void protect(Protecting protecting) throws TargetException, InterruptedException {
        runner.run(commands.protect(protecting));
    }

    @Override
    public void awaitEncrypted(String drive, Progress progress) throws TargetException, InterruptedException {
        for (State state = state(drive); state.encrypted() < 1; state = state(drive)) {
            progress.at(state.encrypted(), "Encrypting " + drive);
            patience.wait(LOOK);
        }
        progress.at(1, drive + " is encrypted");
    }

    @Override
    public void suspend(String drive, int restarts) throws TargetException, InterruptedException {
        if (restarts < 0 || restarts > MOST_RESTARTS) {
            throw Refused.because("TARGET-SUSPEND", Refused.WRONG_PARAMETER, "BitLocker cannot be suspended for " + restarts + " restarts.", "Take 1 to 15, or 0 for until it is protected again.");
        }
        runner.run(commands.suspend(drive, restarts));
    }
}
