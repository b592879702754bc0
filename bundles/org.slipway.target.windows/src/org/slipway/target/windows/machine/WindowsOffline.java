package org.slipway.target.windows.machine;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Commands;
import org.slipway.target.windows.command.OfflineCommands;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** Changes to a Windows that lies on a volume, by DISM. */
public final class WindowsOffline implements OfflineWindows {
    private final Runner runner;
    private final OfflineCommands commands;
    private final WindowsFiles files;
    private final Own own;

    WindowsOffline(Runner runner, OfflineCommands commands, WindowsFiles files, Own own) {
        this.runner = runner;
        this.commands = commands;
        this.files = files;
        this.own = own;
    }

    @Override
    public void addDrivers(String drive, Drivers drivers, Progress progress) throws TargetException, InterruptedException {
        service(drive, commands.drivers(drive, drivers), progress);
    }

    @Override
    public void addPackages(String drive, List<String> packages, Progress progress) throws TargetException, InterruptedException {
        if (!packages.isEmpty()) {
            service(drive, commands.packages(drive, packages), progress);
        }
    }

    @Override
    public void applyAnswers(String drive, String answerFile) throws TargetException, InterruptedException {
        service(drive, commands.answers(drive, answerFile), (fraction, what) -> { });
    }

    private void service(String drive, Commands what, Progress progress) throws TargetException, InterruptedException {
        if (drive.equalsIgnoreCase(own.system())) {
            throw Refused.because("TARGET-WINDOWS-RUNS", Refused.WRONG_PARAMETER, "Windows on " + drive + " runs, and is to be changed while it does not.", "Restart into Windows PE first.");
        }
        if (files.state(drive + "\\Windows\\System32\\config\\SOFTWARE").isEmpty()) {
            throw Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".", "Apply an image to it first.");
        }
        String scratch = OfflineCommands.scratch(drive);
        files.delete(scratch);
        files.write(scratch + "\\made-by-slipway.txt", "DISM unpacks here.\r\n".getBytes(StandardCharsets.US_ASCII), false);
        try {
            runner.run(what, progress);
        } finally {
            files.delete(scratch);
        }
    }
}
