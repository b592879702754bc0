package org.slipway.model.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.ProblemException;

/** A file of sealed secrets on disk: read whole, replaced whole. */
final class SealedFile {
    private static final int LARGEST = 16 << 20;

    private final Path file;
    private final AtomicFile files;

    SealedFile(Path file, AtomicFile files) {
        this.file = file;
        this.files = files;
    }

    /** The text as found on disk, which nobody has checked yet. */
    record Found(SealedText sealed, Digest digest) {}

    Optional<Found> read() throws ProblemException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw SecretProblem.damaged(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            // One character a byte: whatever is not ASCII is damage, and will be found to be.
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (SealedText.isNewer(text)) {
                throw SecretProblem.newer(file);
            }
            SealedText sealed = SealedText.parse(text).orElseThrow(() -> SecretProblem.damaged(file));
            return Optional.of(new Found(sealed, Digest.of(bytes)));
        } catch (IOException failed) {
            throw SecretProblem.cannotRead(file, failed);
        }
    }

    /** Refuses, with {@code FILE-CHANGED}, where something that keeps no lock, git perhaps, changed the file meanwhile. */
    void write(SealedText sealed, Optional<Digest> expected) throws ProblemException {
        byte[] text = sealed.text().getBytes(StandardCharsets.US_ASCII);
        if (text.length > LARGEST) {
            throw SecretProblem.full(file);
        }
        try {
            files.replaceUnlessChanged(file, text, expected);
        } catch (IOException failed) {
            throw SecretProblem.cannotWrite(file, failed);
        }
    }
}
