package org.slipway.target.simulated.device;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file.
 *
 * @param size in bytes; what is known of its contents may be less, or more
 * @param version of a program, as four numbers with points
 */
public record FileData(long size, Instant modified, Optional<String> version, Body body) implements Tree.Thing {
    /** What is known of the contents of a file. */
    public sealed interface Body {
        /** All. @param latin1 a character for each byte */
        record Kept(String latin1) implements Body {
            public byte[] bytes() {
                return latin1.getBytes(StandardCharsets.ISO_8859_1);
            }
        }

        /** It is the file of that path on the machine that simulates. */
        record Elsewhere(String path) implements Body {
            public Path file() {
                return Path.of(path);
            }
        }

        /** Nothing but its size. */
        record Unknown() implements Body {
        }
    }

    public static FileData of(byte[] bytes, Instant modified) {
        return new FileData(bytes.length, modified, Optional.empty(), new Body.Kept(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    public static FileData of(String text, Instant modified) {
        return of(text.getBytes(StandardCharsets.UTF_8), modified);
    }

    /** A file whose contents do not matter. */
    public static FileData filler(long size, Instant modified) {
        return new FileData(size, modified, Optional.empty(), new Body.Unknown());
    }
}
