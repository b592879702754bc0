package org.slipway.target.linux.hive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.process.Stamp;
import org.slipway.target.linux.tool.LinuxTools;

/** The programs of this machine that know registry hives. */
public final class HiveLab {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/usr/sbin"), Path.of("/bin"), Path.of("/sbin"));

    private HiveLab() {
    }

    public static boolean has(String program) {
        return FOLDERS.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }

    /** Tests that change hives need it. */
    public static LinuxTools tools() {
        assumeTrue(has("hivexregedit"), "hivexregedit, of libhivex-bin, is not installed");
        return new LinuxTools(new Programs(new Stamp("hive-test")), FOLDERS);
    }

    /** What a program says; it has to end well. */
    public static String say(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(Stream.of(words).toList() + ": " + said);
        }
        return said;
    }

    /** All of a hive, as another program than ours reads it. */
    public static String exported(Path hive) throws IOException, InterruptedException {
        return say("hivexregedit", "--export", hive.toString(), "\\");
    }

    /** Those that are installed read a hive without complaint. */
    public static void readByOthers(Path hive) throws IOException, InterruptedException {
        exported(hive);
        for (String each : List.of("hivexml", "reglookup", "regfinfo")) {
            if (has(each)) {
                say(each, hive.toString());
            }
        }
    }

    /** A value, as we read it. */
    public static Optional<byte[]> data(Path hive, String name, String... key) throws IOException {
        try (Hive open = Hive.open(hive)) {
            Optional<HiveKey> found = open.key(List.of(key));
            Optional<HiveValue> value = found.isEmpty() ? Optional.empty() : found.get().value(name);
            return value.isEmpty() ? Optional.empty() : Optional.of(value.get().data());
        }
    }
}
