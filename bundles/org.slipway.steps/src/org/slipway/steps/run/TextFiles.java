package org.slipway.steps.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;

/** Small files of a target that hold text. */
public final class TextFiles {
    /** What a text may hold, in bytes: far more than any settings file or script. */
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Files files;

    public TextFiles(Files files) {
        this.files = files;
    }

    /** Empty where there is no such file. UTF-16 with a byte order mark is understood; all else is UTF-8, or Windows' own where it is not. */
    public Optional<String> read(String path) throws TargetException {
        Optional<FileState> state = files.state(path).filter(found -> !found.folder());
        if (state.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream input = files.read(path)) {
            byte[] bytes = input.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new TargetException(Problem.error("STEP-FILE-LARGE", "“" + path + "” is larger than 8 MB, too large for a text.")
                        .next("Look whether it is the right file."), Codes.INVALID_DATA);
            }
            return Optional.of(text(bytes));
        } catch (IOException unreadable) {
            throw new TargetException(Problem.error("STEP-FILE-UNREADABLE", "“" + path + "” cannot be read: " + unreadable.getMessage()), unreadable);
        }
    }

    private static String text(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int from = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, UTF_8_MARK, 0, 3) ? 3 : 0;
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, from, bytes.length - from, Charset.forName("windows-1252"));
    }

    /** Writes UTF-8. */
    public void write(String path, String text) throws TargetException {
        files.write(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes UTF-8 with a byte order mark, which old interpreters of Windows want. */
    public void writeMarked(String path, String text) throws TargetException {
        write(path, "\uFEFF" + text);
    }
}
