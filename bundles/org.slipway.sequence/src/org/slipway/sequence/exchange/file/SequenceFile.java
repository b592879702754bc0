package org.slipway.sequence.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlHead;

/**
 * A file that may hold sequences. Read anew each time it is asked, and never as a whole.
 *
 * @param shown how people are told of it
 */
public record SequenceFile(Path path, String shown) {
    private static final int HEAD = 1 << 12;


    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** The name of the folder that it is in. */
    public Optional<String> folder() {
        return Optional.ofNullable(path.toAbsolutePath().normalize().getParent()).map(Path::getFileName).map(Path::toString);
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    /** Its first element where it is XML. */
    public Optional<XmlElement> root() throws IOException {
        try (InputStream input = open()) {
            return XmlHead.of(input);
        }
    }

    public boolean isZip() throws IOException {
        try (InputStream input = open()) {
            byte[] head = input.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
        }
    }

    /** Whether it begins as XML does, whatever comes behind. */
    public boolean isXml() throws IOException {
        return head().startsWith("<");
    }

    /** Whether there is nothing in it but white space. */
    public boolean isBlank() throws IOException {
        return head().isEmpty() && Files.size(path) <= HEAD;
    }

    /** In any of the encodings that XML may have: signs of the order of bytes, and every second byte, are nothing here. */
    private String head() throws IOException {
        try (InputStream input = open()) {
            return new String(input.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replaceAll("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)|\u0000", "").strip();
        }
    }
}
