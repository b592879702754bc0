package org.slipway.engine.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another process, which is what locks on files are for. */
public final class OtherProcess {
    private static final String SOURCE = """
            import java.io.RandomAccessFile;

            class Locks {
                public static void main(String[] words) throws Exception {
                    try (var file = new RandomAccessFile(words[0], "rw")) {
                        System.exit(file.getChannel().tryLock() == null ? 3 : 4);
                    }
                }
            }
            """;

    private OtherProcess() {
    }

    /** Whether another process gets the lock of a file. */
    public static boolean canLock(Path file) throws IOException, InterruptedException {
        Path source = Files.createTempFile("locks", ".java");
        try {
            Files.writeString(source, SOURCE);
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString(), file.toString())
                    .redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return switch (process.waitFor()) {
                case 3 -> false;
                case 4 -> true;
                default -> throw new IOException(said);
            };
        } finally {
            Files.delete(source);
        }
    }
}
