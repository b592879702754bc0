package org.slipway.target.linux.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** Which files are attached as devices, told by what they are: a file may have several names, and the one it was attached by may be gone. */
final class LoopFiles {
    private final Tools tools;

    LoopFiles(Tools tools) {
        this.tools = tools;
    }

    /** The device that a file is attached as. */
    Optional<String> of(Path file) throws TargetException, IOException {
        String wanted = Files.getAttribute(file, "unix:ino") + " " + device((long) Files.getAttribute(file, "unix:dev"));
        return tools.ask(Call.of(Tool.LOSETUP, "look which files are attached as disks", "-l", "-n", "-O", "BACK-INO,BACK-MAJ:MIN,NAME")).lines()
                .map(line -> line.strip().split("\\s+")).filter(words -> words.length > 2 && wanted.equals(words[0] + " " + words[1]))
                .map(words -> words[2]).findFirst();
    }

    /** As the kernel divides the number of a device. */
    private static String device(long number) {
        long major = number >>> 8 & 0xFFF | number >>> 32 & 0xFFFF_F000L;
        long minor = number & 0xFF | number >>> 12 & 0xFFFF_FF00L;
        return major + ":" + minor;
    }
}
