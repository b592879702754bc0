package org.slipway.model.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;

class TwoProcessesTest {
    private static final int EACH = 30;

    @TempDir
    Path folder;

    @Test
    void changesFromTwoProcessesAtOnceAreAllKept() throws Exception {
        var store = new SealedSecretStore(folder.resolve("secrets.sealed"), SealingKey.inFolder(folder.resolve("keys")));
        store.put("first", "value".toCharArray());
        List<Process> processes = List.of(start("left"), start("right"));
        for (Process process : processes) {
            assertEquals("ready", process.inputReader().readLine());
        }

        for (Process process : processes) {
            process.outputWriter().append("go\n").close();
        }

        for (Process process : processes) {
            String said = process.inputReader().lines().collect(Collectors.joining("\n"));
            assertEquals(0, process.waitFor(), said);
        }
        assertEquals(2 * EACH + 1, store.names().size());
    }

    private Process start(String name) throws IOException {
        String classPath = Stream.of(TwoProcessesTest.class, SealedSecretStore.class, Problem.class)
                .flatMap(TwoProcessesTest::places).distinct().collect(Collectors.joining(File.pathSeparator));
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp", classPath, PutsManySecrets.class.getName(), folder.toString(), name, String.valueOf(EACH));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** A bundle's classes are in its JAR, or, while it is being built, in a folder of its project. */
    private static Stream<String> places(Class<?> type) {
        try {
            Path bundle = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Stream.of(bundle, bundle.resolve("target").resolve("classes"), bundle.resolve("bin")).map(Path::toString);
        } catch (URISyntaxException never) {
            throw new IllegalStateException(never);
        }
    }

    /** Waits for a line, then puts one secret after another. */
    static final class PutsManySecrets {
        private PutsManySecrets() {
        }

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            var store = new SealedSecretStore(folder.resolve("secrets.sealed"), SealingKey.inFolder(folder.resolve("keys")));
            System.out.println("ready");
            System.in.read();
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                store.put(arguments[1] + i, "value".toCharArray());
            }
        }
    }
}
