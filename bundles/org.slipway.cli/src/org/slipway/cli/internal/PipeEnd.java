package org.slipway.cli.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Output that may go into a pipe: whoever reads may have enough (head, less), which is no failure. */
final class PipeEnd extends FilterOutputStream {
    private boolean closed;

    PipeEnd(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] { (byte) each }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            return;
        }
        try {
            out.write(bytes, from, length);
        } catch (IOException refused) {
            // The JDK has no type for it: "Broken pipe" on Linux and macOS, "The pipe is being closed" on Windows.
            closed = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
            if (!closed) {
                throw refused;
            }
        }
    }
}
