package org.slipway.target.linux.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.process.Stamp;

@EnabledOnOs(OS.LINUX)
class LinuxToolsTest {
    @TempDir
    private Path folder;

    private LinuxTools tools() {
        return new LinuxTools(new Programs(new Stamp("tools-test")), List.of(folder));
    }

    private void program(Tool tool, String script) throws Exception {
        Path file = Files.writeString(folder.resolve(tool.program()), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aProgramGetsEachArgumentAsItIsAndWhatItReads() throws Exception {
        program(Tool.SFDISK, "for word; do echo \"<$word>\"; done; cat");
        assertEquals("<a b>\n<$HOME;*>\nread", tools().run(Call.of(Tool.SFDISK, "try", "a b", "$HOME;*").reading("read")));
    }

    @Test
    void whatAProgramSaysWhenItFailsIsTold() throws Exception {
        program(Tool.SFDISK, "echo no room >&2; exit 3");
        var failed = assertThrows(TargetException.class, () -> tools().run(Call.of(Tool.SFDISK, "divide disk 0")));
        assertEquals("Linux could not divide disk 0: no room. sfdisk ended with 3.", failed.problem().text());
    }

    @Test
    void aMissingProgramIsNamedWithItsPackage() {
        var failed = assertThrows(TargetException.class, () -> tools().run(Call.of(Tool.WIMLIB, "apply an image")));
        assertEquals("“wimlib-imagex” is missing, which is needed to apply an image.", failed.problem().text());
        assertTrue(failed.problem().nextStep().endsWith("apt-get install wimtools"), failed.problem().nextStep());
    }
}
