package org.slipway.target.windows.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Lines of what a program writes. A carriage return alone ends one too: so progress bars are drawn. A few programs write UTF-16 whatever the
 * console is set to; that is told by the zeros in it.
 */
final class ConsoleLines {
    /** Longer lines are cut into several, in bytes. */
    private static final int LONGEST = 4 << 20;

    private final Charset console;
    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean wide;
    private byte last;

    ConsoleLines(Charset console, Consumer<String> lines) {
        this.console = console;
        this.lines = lines;
    }

    /** Reads to the end. */
    void read(InputStream output) throws IOException {
        var buffer = new byte[16 * 1024];
        boolean first = true;
        for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
            int from = 0;
            if (first && count >= 2) {
                boolean marked = (buffer[0] & 0xFF) == 0xFF && (buffer[1] & 0xFF) == 0xFE;
                wide = marked || buffer[0] != 0 && buffer[1] == 0;
                from = marked ? 2 : 0;
            }
            first = first && count == 0;
            for (int i = from; i < count; i++) {
                take(buffer[i]);
            }
        }
        tell();
    }

    private void take(byte b) {
        boolean end = wide ? b == 0 && line.size() % 2 == 1 && isEnd(last) : isEnd(b);
        line.write(b);
        last = b;
        if (end || line.size() >= LONGEST) {
            tell();
        }
    }

    private static boolean isEnd(int b) {
        return b == '\n' || b == '\r';
    }

    private void tell() {
        String text = line.toString(wide ? StandardCharsets.UTF_16LE : console).replaceAll("[\\r\\n]+$", "");
        line.reset();
        if (!text.isBlank()) {
            lines.accept(text);
        }
    }
}
