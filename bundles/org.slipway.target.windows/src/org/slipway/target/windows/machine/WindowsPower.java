package org.slipway.target.windows.machine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.BootCommands;
import org.slipway.target.windows.command.FactCommands;
import org.slipway.target.windows.command.Resumption;
import org.slipway.target.windows.command.Tools;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** Restarts of the machine. Nothing comes after one: this process waits for its end. */
public final class WindowsPower implements Power {
    private static final Duration AT_MOST = Duration.ofMinutes(15);

    private final Runner runner;
    private final Tools tools;
    private final WindowsFiles files;
    private final WindowsBoots boots;
    private final Comeback comeback;
    private final Own own;
    private final Patience patience;
    private Optional<String> bootId = Optional.empty();

    WindowsPower(Runner runner, Tools tools, WindowsFiles files, WindowsBoots boots, Comeback comeback, Own own, Patience patience) {
        this.runner = runner;
        this.tools = tools;
        this.files = files;
        this.boots = boots;
        this.comeback = comeback;
        this.own = own;
        this.patience = patience;
    }

    @Override
    public boolean survivesRestart() {
        return own.outlivesRestart();
    }

    @Override
    public void restart(Next next, String reason) throws TargetException {
        restart(next, reason, Duration.ZERO);
    }

    @Override
    public void restart(Next next, String reason, Duration notice) throws TargetException {
        Duration waiting = own.pe() ? AT_MOST : AT_MOST.plus(notice);
        try {
            var commands = new BootCommands(tools);
            if (own.pe()) {
                if (next == Next.PE) {
                    boots.startOnce(); // without one on a disk, the machine starts from where it did before
                }
                ending();
                runner.run(commands.restartFromPe());
            } else {
                comeback.afterRestart();
                if (next == Next.PE) {
                    boots.startOnce();
                }
                ending();
                runner.run(commands.restart(reason, notice));
            }
            patience.wait(waiting);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new TargetException(Problem.error("TARGET-RESTART-CANCELLED", "The restart was not waited for.").next("Begin a new run."), ended);
        }
        throw Refused.because("TARGET-RESTART", 0x800704D3L, "The machine was told to restart, and still runs after " + waiting.toMinutes() + " minutes.", "Look what keeps it from restarting, and run the sequence anew.");
    }

    /** Tells the script that called the engine that the run is not over. */
    private void ending() throws TargetException {
        files.write(own.kept() + "\\" + Resumption.RESTARTING, "x".getBytes(StandardCharsets.US_ASCII), false);
    }

    @Override
    public String bootId() throws TargetException {
        if (bootId.isEmpty()) {
            try {
                bootId = Optional.of(new Answer(runner.run(new FactCommands(tools).bootId()).answer()).text("id")).filter(id -> !id.isEmpty());
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            }
        }
        return bootId.orElseThrow(() -> Refused.because("TARGET-BOOT-ID", Refused.NO_FILE, "Windows did not tell which start of the machine this is.", "Look whether PowerShell works there."));
    }
}
