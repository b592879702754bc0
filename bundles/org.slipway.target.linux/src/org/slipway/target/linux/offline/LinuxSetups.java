package org.slipway.target.linux.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.hive.Hive;
import org.slipway.target.linux.hive.HiveEditor;
import org.slipway.target.linux.hive.HiveKey;
import org.slipway.target.linux.hive.HiveValue;
import org.slipway.target.linux.right.Guard;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.VolumeFiles;
import org.slipway.target.linux.volume.Volumes;

/** The first start of a Windows that was applied. */
public final class LinuxSetups implements WindowsSetup {
    private static final String ANSWERS = "Windows\\Panther\\Unattend\\Unattend.xml";
    private static final String STATE = "Windows\\Setup\\State\\State.ini";
    private static final List<String> STATE_KEY = List.of("Microsoft", "Windows", "CurrentVersion", "Setup", "State");
    private static final Set<String> GENERAL = Set.of("IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE", "IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT");
    private static final int LARGEST_ANSWERS = 16 << 20;
    private static final int LARGEST_STATE = 64 << 10;

    private final Volumes volumes;
    private final Files files;
    private final Tools tools;

    /** @param files of the machine, by their drives */
    public LinuxSetups(Volumes volumes, Files files, Tools tools) {
        this.volumes = volumes;
        this.files = files;
        this.tools = tools;
    }

    @Override
    public void prepareFirstStart(String drive, String answerFile) throws TargetException, InterruptedException {
        Applied windows = Applied.on(volumes, drive);
        VolumeFiles volume = windows.files();
        if (!isGeneral(drive)) {
            throw Refused.because("TARGET-NOT-GENERAL", Refused.WRONG_PARAMETER, "Windows on " + drive + " has been set up already.",
                    "Apply an image first that was made general by sysprep.");
        }
        try {
            byte[] answers = read(answerFile);
            List<String> drivers = new StagedDrivers(volume).folders();
            if (drivers.isEmpty()) {
                AnswerXml.of(answers, answerFile);
            } else {
                answers = new DriverAnswers().in(answers, answerFile);
                Optional<Path> software = windows.software();
                if (software.isPresent()) {
                    new DevicePath(new HiveEditor(tools)).name(software.get(), drivers);
                }
            }
            var guard = new Guard(tools);
            volume.write(ANSWERS, new ByteArrayInputStream(answers));
            Optional<Path> place = volume.real(ANSWERS);
            if (place.isPresent()) {
                guard.of(place.get());
            }
            new Comeback(volume, guard).arrange();
        } catch (IOException broken) {
            throw Refused.because("TARGET-FILE", Refused.NO_FILE, "The first start of Windows on " + drive + " could not be prepared: " + broken.getMessage()
                    + ".",
                    "Look whether the volume is whole.");
        }
    }

    private byte[] read(String answerFile) throws TargetException, IOException {
        if (files.state(answerFile).isEmpty()) {
            throw Refused.because("TARGET-NO-FILE", Refused.NO_FILE, "There is no “" + answerFile + "”.", "Bring the answer file first, or mend the path.");
        }
        try (InputStream input = files.read(answerFile)) {
            byte[] answers = input.readNBytes(LARGEST_ANSWERS);
            if (input.read() >= 0) {
                throw Refused.because("TARGET-ANSWER-FILE", Refused.WRONG_DATA, "“" + answerFile + "” is larger than an answer file can be.",
                        "Look at the file.");
            }
            return answers;
        }
    }

    @Override
    public boolean isGeneral(String drive) throws TargetException {
        Applied windows = Applied.on(volumes, drive);
        try {
            Optional<String> told = windows.files().state(STATE).isPresent() ? inFile(windows.files()) : inRegistry(windows);
            return told.map(String::strip).filter(GENERAL::contains).isPresent();
        } catch (IOException broken) {
            throw Refused.because("TARGET-FILE", Refused.NO_FILE, "How far Windows on " + drive + " is set up could not be read: " + broken.getMessage() + ".",
                    "Look whether the volume is whole.");
        }
    }

    private static Optional<String> inFile(VolumeFiles volume) throws TargetException, IOException {
        try (InputStream input = volume.read(STATE)) {
            byte[] bytes = input.readNBytes(LARGEST_STATE);
            boolean wide = bytes.length > 1 && (bytes[1] == 0 || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
            return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1).lines().map(line -> line.replace(" ", ""))
                    .filter(line -> line.regionMatches(true, 0, "ImageState=", 0, 11)).map(line -> line.substring(11)).findFirst();
        }
    }

    /** Where its file is missing, the registry says the same. */
    private static Optional<String> inRegistry(Applied windows) throws TargetException, IOException {
        Optional<Path> software = windows.software();
        if (software.isEmpty()) {
            return Optional.empty();
        }
        try (Hive hive = Hive.open(software.get())) {
            Optional<HiveKey> key = hive.key(STATE_KEY);
            Optional<HiveValue> value = key.isEmpty() ? Optional.empty() : key.get().value("ImageState");
            return value.isEmpty() ? Optional.empty() : Optional.of(new String(value.get().data(), StandardCharsets.UTF_16LE).replace("\0", ""));
        }
    }

    @Override
    public Exit upgrade(Upgrade upgrade, Progress progress) throws TargetException {
        throw inLinux("An upgrade begins in the installed Windows");
    }

    @Override
    public void generalize(Optional<String> answerFile, boolean keepActivation, Progress progress) throws TargetException {
        throw inLinux("Windows is made general while it runs");
    }

    private static TargetException inLinux(String what) {
        return Refused.because("TARGET-IN-LINUX", Refused.NOT_SUPPORTED, what + ", and Linux runs.", "Run this step on the machine itself, in its Windows.");
    }
}
