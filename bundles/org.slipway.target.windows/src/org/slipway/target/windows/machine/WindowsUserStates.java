package org.slipway.target.windows.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.UserStateCommands;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** Files and settings of users, saved and brought back by USMT. */
public final class WindowsUserStates implements UserStates {
    private static final List<Long> RESTORED = List.of(0L, 61L);

    private final Runner runner;
    private final UserStateCommands commands;
    private final WindowsFiles files;
    private final String known;

    /** @param kept the folder that lives as long as the journal */
    WindowsUserStates(Runner runner, UserStateCommands commands, WindowsFiles files, String kept) {
        this.runner = runner;
        this.commands = commands;
        this.files = files;
        this.known = kept + "\\known-accounts.txt";
    }

    private void tool(String folder, String name) throws TargetException {
        if (files.state(folder + "\\" + name).isEmpty()) {
            throw Refused.because("TARGET-NO-USMT", Refused.NO_FILE, "There is no " + name + " in “" + folder + "”.",
                    "Bring the migration tool of the Windows kit, the folder of this machine's architecture.");
        }
    }

    @Override
    public Exit save(Saving saving, Progress progress) throws TargetException, InterruptedException {
        tool(saving.tool(), "scanstate.exe");
        return runner.run(commands.save(saving), progress).exit();
    }

    @Override
    public Exit restore(Restoring restoring, Progress progress) throws TargetException, InterruptedException {
        tool(restoring.tool(), "loadstate.exe");
        if (restoring.accounts().isEmpty()) {
            return runner.run(commands.restore(restoring), progress).exit();
        }
        if (files.state(known).isEmpty()) { // as it was before the first try: accounts of a try that was broken off are new, too
            List<String> before = new Answer(runner.run(commands.accounts()).answer()).texts("names");
            files.write(known, String.join("\n", before).getBytes(StandardCharsets.UTF_8), false);
        }
        Exit exit = runner.run(commands.restore(restoring), progress).exit();
        if (RESTORED.contains(exit.code())) {
            runner.run(commands.enableAccounts(known(), restoring.accounts().get().text()));
            files.delete(known);
        }
        return exit;
    }

    private List<String> known() throws TargetException {
        try (var input = files.read(known)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw Refused.because("TARGET-FILE", Refused.NO_FILE, "“" + known + "” could not be read: " + broken.getMessage() + ".", "Look at the disk with the journal.");
        }
    }

    @Override
    public String request(boolean save, int retries, Duration pause, boolean networkAccount) throws TargetException {
        throw Refused.because("TARGET-NO-STATE-STORE", Refused.NOT_SUPPORTED, "No server keeps the state of users for Slipway yet.",
                "Set OSDStateStorePath to a shared folder or a local one, and leave the step out.");
    }

    /** There is none to give back. */
    @Override
    public void release(String store) {
        return;
    }
}
