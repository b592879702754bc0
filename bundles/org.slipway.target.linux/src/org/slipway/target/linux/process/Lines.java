package org.slipway.target.linux.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Lines of what a program writes, in UTF-8. A carriage return alone ends one too: so progress is drawn. Empty ones are left out. */
final class Lines {
    /** Longer lines are cut into several, in bytes. */
    private static final int LONGEST = 4 << 20;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Reads to the end. */
    void read(InputStream output) throws IOException {
        var buffer = new byte[16 * 1024];
        for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n' || buffer[i] == '\r') {
                    line.write(buffer, from, i - from);
                    tell();
                    from = i + 1;
                }
            }
            line.write(buffer, from, count - from);
            if (line.size() >= LONGEST) {
                tell();
            }
        }
        tell();
    }

    private void tell() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.isBlank()) {
            lines.accept(text);
        }
    }
}
