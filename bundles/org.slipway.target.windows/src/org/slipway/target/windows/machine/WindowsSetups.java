package org.slipway.target.windows.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.RegistryCommands;
import org.slipway.target.windows.command.SetupCommands;
import org.slipway.target.windows.command.Tools;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** Windows Setup and sysprep. */
public final class WindowsSetups implements WindowsSetup {
    private static final String OFFLINE = "HKEY_LOCAL_MACHINE\\SlipwayOffline";
    private static final String STATE = "\\Microsoft\\Windows\\CurrentVersion\\Setup\\State";

    private final Runner runner;
    private final SetupCommands commands;
    private final RegistryCommands hives;
    private final WindowsRegistry registry;
    private final WindowsFiles files;
    private final Comeback comeback;
    private final Own own;

    WindowsSetups(Runner runner, Tools tools, WindowsRegistry registry, WindowsFiles files, Comeback comeback, Own own) {
        this.runner = runner;
        this.commands = new SetupCommands(tools);
        this.hives = new RegistryCommands(tools);
        this.registry = registry;
        this.files = files;
        this.comeback = comeback;
        this.own = own;
    }

    @Override
    public void prepareFirstStart(String drive, String answerFile) throws TargetException, InterruptedException {
        if (!isGeneral(drive)) {
            throw Refused.because("TARGET-NOT-GENERAL", Refused.WRONG_PARAMETER, "Windows on " + drive + " has been set up already.", "Apply an image first, or make Windows general.");
        }
        String place = drive + "\\Windows\\Panther\\Unattend\\Unattend.xml";
        if (!answerFile.equalsIgnoreCase(place)) {
            files.copy(answerFile, place);
        }
        comeback.afterSetupOf(drive);
    }

    @Override
    public Exit upgrade(Upgrade upgrade, Progress progress) throws TargetException, InterruptedException {
        if (own.pe()) {
            throw Refused.because("TARGET-IN-PE", Refused.WRONG_PARAMETER, "An upgrade begins in the installed system, and Windows PE runs.", "Restart into the installed system first.");
        }
        if (files.state(upgrade.source() + "\\setup.exe").isEmpty()) {
            throw Refused.because("TARGET-NO-SOURCE", Refused.NO_FILE, "There is no setup.exe in “" + upgrade.source() + "”.", "Bring the upgrade package first, or mend the path.");
        }
        Optional<SetupCommands.Called> called = Optional.empty();
        if (!onlyLooks(upgrade.options())) {
            String script = comeback.afterUpgrade();
            called = Optional.of(new SetupCommands.Called(script, script));
        }
        progress.at(0, "Windows Setup is at work");
        return runner.run(commands.upgrade(upgrade, called), progress).exit();
    }

    private static boolean onlyLooks(Map<String, String> options) {
        return options.entrySet().stream().anyMatch(each -> each.getKey().equalsIgnoreCase("Compat") && each.getValue().toLowerCase(Locale.ROOT).contains("scanonly"));
    }

    @Override
    public void generalize(Optional<String> answerFile, boolean keepActivation, Progress progress) throws TargetException, InterruptedException {
        if (own.pe()) {
            throw Refused.because("TARGET-IN-PE", Refused.WRONG_PARAMETER, "Windows is made general while it runs, and Windows PE runs.", "Restart into the installed system first.");
        }
        if (isGeneral(own.system())) {
            return;
        }
        files.delete(commands.done());
        progress.at(0, "Sysprep is at work");
        runner.run(commands.generalize(answerFile, keepActivation), progress);
        if (files.state(commands.done()).isEmpty()) {
            throw Refused.because("TARGET-SYSPREP", 0x80004005L, "Sysprep ended without having made this Windows general.",
                    "Read setuperr.log in the folder Panther beside sysprep.exe; a program of the store that one user alone has is the usual cause.");
        }
    }

    @Override
    public boolean isGeneral(String drive) throws TargetException {
        if (files.state(drive + "\\Windows\\System32\\config\\SOFTWARE").isEmpty()) {
            throw Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".", "Apply an image to it first.");
        }
        String state = SetupCommands.state(drive);
        return files.state(state).isPresent() ? SetupCommands.isGeneral(text(state)) : inRegistry(drive);
    }

    /** Where its file is missing, the registry says the same. */
    private boolean inRegistry(String drive) throws TargetException {
        if (drive.equalsIgnoreCase(own.system())) {
            return inRegistryAt("HKEY_LOCAL_MACHINE\\SOFTWARE");
        }
        try {
            runner.run(hives.load(OFFLINE, drive + "\\Windows\\System32\\config\\SOFTWARE"));
            try {
                return inRegistryAt(OFFLINE);
            } finally {
                runner.run(hives.unload(OFFLINE));
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean inRegistryAt(String software) throws TargetException {
        return registry.get(software + STATE, "ImageState").filter(value -> SetupCommands.isGeneral("ImageState=" + value.data())).isPresent();
    }

    private String text(String file) throws TargetException {
        try (var input = files.read(file)) {
            byte[] bytes = input.readNBytes(64 * 1024);
            boolean wide = bytes.length > 1 && (bytes[1] == 0 || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
            return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1).replace("\uFEFF", "");
        } catch (IOException broken) {
            throw Refused.because("TARGET-FILE", Refused.NO_FILE, "“" + file + "” could not be read: " + broken.getMessage() + ".", "Look at the file.");
        }
    }
}
