package org.slipway.target.windows.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;

import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.DiskCommands;
import org.slipway.target.windows.file.WindowsFiles;

/** The marks of disks with MBR, which have room for the first 32 bits alone: all of it is noted beside the journal. */
public final class Marks {
    private final WindowsFiles files;
    private final String file;

    /** @param kept the folder that lives as long as the journal */
    public Marks(WindowsFiles files, String kept) {
        this.files = files;
        this.file = kept + "\\disk-marks.txt";
    }

    void note(UUID mark) throws TargetException {
        var all = new LinkedHashSet<>(noted().lines().toList());
        all.add(mark.toString());
        files.write(file, (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8), false);
    }

    Optional<UUID> of(long signature) throws TargetException {
        String wanted = "%08X".formatted(signature);
        return noted().lines().filter(line -> line.matches("[0-9a-f-]{36}")).map(UUID::fromString).filter(mark -> DiskCommands.signature(mark).equals(wanted)).findFirst();
    }

    private String noted() throws TargetException {
        if (files.state(file).isEmpty()) {
            return "";
        }
        try (var input = files.read(file)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw Refused.because("TARGET-FILE", Refused.NO_FILE, "“" + file + "” could not be read: " + broken.getMessage() + ".", "Look at the disk with the journal.");
        }
    }
}
