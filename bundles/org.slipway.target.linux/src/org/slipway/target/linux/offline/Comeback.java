package org.slipway.target.linux.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.right.Guard;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.VolumeFiles;

/**
 * Lets a Windows call the engine when it has set itself up: that of the folder _Slipway\engine on any of its drives, for the run in _Slipway\run. Where
 * no engine for Windows was put there, Windows calls nobody.
 */
final class Comeback {
    private static final String SCRIPTS = "Windows\\Setup\\Scripts\\";
    private static final String OURS = "rem Slipway:";
    private static final int LARGEST_SCRIPT = 1 << 20;

    private final VolumeFiles files;
    private final Guard guard;

    Comeback(VolumeFiles files, Guard guard) {
        this.files = files;
        this.guard = guard;
    }

    /** A script of the image's own that Setup would run comes first. */
    void arrange() throws TargetException, InterruptedException {
        String script = SCRIPTS + "SetupComplete.cmd";
        try {
            write("_Slipway\\resume.cmd", text("resume.cmd"), StandardCharsets.UTF_8);
            write("_Slipway\\resume-task.xml", "\uFEFF" + text("resume-task.xml"), StandardCharsets.UTF_16LE);
            Optional<Path> own = files.real("_Slipway");
            if (own.isPresent()) {
                guard.ofAllIn(own.get());
            }
            if (files.state(script).isPresent()) {
                byte[] images = bytes(script);
                if (!new String(images, StandardCharsets.ISO_8859_1).contains(OURS)) {
                    files.write(SCRIPTS + "SetupComplete.image.cmd", new ByteArrayInputStream(images));
                }
            }
            write(script, text("SetupComplete.cmd"), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Refused.because("TARGET-RESUME", Refused.NO_FILE, "The script that calls Slipway after the restart could not be put in its place: "
                    + unreadable.getMessage()
                    + ".", "Look at the folder Windows\\Setup\\Scripts of the volume.");
        }
    }

    private void write(String path, String text, Charset charset) throws TargetException, InterruptedException {
        files.write(path, new ByteArrayInputStream(text.getBytes(charset)));
        guard(path);
    }

    /** A volume that cannot be mounted has no rights to guard with. */
    private void guard(String path) throws TargetException, InterruptedException {
        Optional<Path> real = files.real(path);
        if (real.isPresent()) {
            guard.of(real.get());
        }
    }

    private byte[] bytes(String path) throws TargetException, IOException {
        try (InputStream input = files.read(path)) {
            return input.readNBytes(LARGEST_SCRIPT);
        }
    }

    /** With the ends of lines that Windows needs. */
    private static String text(String name) throws IOException {
        try (InputStream input = Comeback.class.getResourceAsStream("script/" + name)) {
            if (input == null) {
                throw new IOException(name + " is missing in this bundle");
            }
            var bytes = new ByteArrayOutputStream();
            input.transferTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8).replace("\r", "").replace("\n", "\r\n");
        }
    }
}
