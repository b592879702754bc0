package org.slipway.sequence.xml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text that ends with a failure when one piece of XML takes more than it may: a parser keeps each name, comment and attribute whole. */
final class MeteredText extends FilterReader {
    private final int most;
    private int taken;
    private boolean exhausted;

    /** @param most characters that may be read between two calls of {@link #begin} */
    MeteredText(Reader text, int most) {
        super(text);
        this.most = most;
    }

    /** The next piece begins. */
    void begin() {
        taken = 0;
    }

    boolean isExhausted() {
        return exhausted;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int characters) throws IOException {
        taken += characters;
        if (taken > most) {
            exhausted = true;
            throw new IOException("one piece of the file is too long");
        }
    }
}
