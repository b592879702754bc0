package org.slipway.target.windows.machine;

import java.util.List;

import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.Software;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Commands;
import org.slipway.target.windows.command.SoftwareCommands;
import org.slipway.target.windows.run.Runner;

/** Updates, and roles and features, of the running Windows. */
public final class WindowsSoftware implements Software {
    private final Runner runner;
    private final SoftwareCommands commands;
    private final Own own;

    WindowsSoftware(Runner runner, SoftwareCommands commands, Own own) {
        this.runner = runner;
        this.commands = commands;
        this.own = own;
    }

    @Override
    public Installed installUpdates(boolean all, boolean cached, Progress progress) throws TargetException, InterruptedException {
        return installed(commands.updates(all, cached), progress);
    }

    @Override
    public Installed addFeatures(List<String> names, Progress progress) throws TargetException, InterruptedException {
        return installed(commands.add(names), progress);
    }

    @Override
    public Installed removeFeatures(List<String> names, boolean files, Progress progress) throws TargetException, InterruptedException {
        return installed(commands.remove(names, files), progress);
    }

    private Installed installed(Commands what, Progress progress) throws TargetException, InterruptedException {
        if (own.pe()) {
            throw Refused.because("TARGET-IN-PE", Refused.NOT_SUPPORTED, "Windows PE runs, which gets no software.", "Restart into the installed system first.");
        }
        var told = new Answer(runner.run(what, progress).answer());
        return new Installed(told.yes("restart"), told.texts("told"));
    }
}
