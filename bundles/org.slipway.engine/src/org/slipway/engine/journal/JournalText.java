package org.slipway.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * What a journal's file holds.
 *
 * @param wholeBytes where the last whole line ends; what comes after it was torn by a cut
 * @param sum of the last whole line
 */
public record JournalText(List<Line> lines, long wholeBytes, String sum, boolean torn) {
    static final String DAMAGED = "JOURNAL-DAMAGED";
    static final String AFTER_DAMAGE = "Bring the file back from a copy, or look at what the machine holds and run the sequence anew.";

    /** Reads a journal, also while another process writes to it. */
    public static JournalText read(Path file) throws IOException, ProblemException {
        return of(file, Files.readAllBytes(file));
    }

    static JournalText of(Path file, byte[] bytes) throws ProblemException {
        return new Reading(file, bytes).all();
    }

    /**
     * Reads as much of a journal as is whole, for people to look at: also of one that is damaged in its middle.
     *
     * @throws IOException where the file cannot be read
     */
    public static Whole readWhole(Path file) throws IOException {
        return new Reading(file, Files.readAllBytes(file)).whole();
    }

    /** @param damage what is wrong behind the last whole line, where that is more than a torn end */
    public record Whole(JournalText text, Optional<Problem> damage) {
    }

    private static final class Reading {
        private final Path file;
        private final byte[] bytes;
        private final EventJson json = new EventJson();
        private final List<Line> lines = new ArrayList<>();
        private String sum = Checksum.FIRST;
        private int at;

        Reading(Path file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        JournalText all() throws ProblemException {
            Whole whole = whole();
            if (whole.damage().isPresent()) {
                throw new ProblemException(whole.damage().get());
            }
            return whole.text();
        }

        Whole whole() {
            Optional<Problem> damage = Optional.empty();
            int whole = 0;
            for (int end = end(); end >= 0; end = end()) {
                Optional<String> text = text(at, end);
                Optional<String> verified = text.flatMap(line -> Checksum.verified(line, sum));
                Optional<Line> line = verified.isPresent() ? json.line(text.get()).filter(read -> read.number() == lines.size() + 1L) : Optional.empty();
                if (line.isEmpty()) {
                    damage = damageUnlessLast(end + 1);
                    break;
                }
                lines.add(line.get());
                sum = verified.get();
                whole = at = end + 1;
            }
            if (damage.isEmpty() && !cutCanLeave(whole)) {
                damage = Optional.of(damaged(lines.isEmpty() ? "The file is no journal, or its beginning was overwritten"
                        : "What stands behind line " + lines.size() + " of the journal is no beginning of a record"));
            }
            return new Whole(new JournalText(List.copyOf(lines), whole, sum, whole < bytes.length), damage);
        }

        private int end() {
            for (int i = at; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    return i;
                }
            }
            return -1;
        }

        /** A cut damages the end alone: where whole lines follow, something else did, and going on could do harm. */
        private Optional<Problem> damageUnlessLast(int from) {
            at = from;
            for (int end = end(); end >= 0; end = end()) {
                if (text(at, end).flatMap(json::line).isPresent()) {
                    return Optional.of(damaged("Line " + (lines.size() + 1) + " of the journal is damaged, and whole lines follow"));
                }
                at = end + 1;
            }
            return Optional.empty();
        }

        /** The beginning of the next record, and zeros where the file had grown and its bytes had not reached the disk. */
        private boolean cutCanLeave(int from) {
            byte[] opening = ("{\"n\":" + (lines.size() + 1) + ",").getBytes(StandardCharsets.US_ASCII);
            boolean gap = false;
            for (int i = from; i < bytes.length; i++) {
                byte each = bytes[i];
                gap |= each == 0;
                boolean control = each > 0 && each < ' ';
                boolean other = i - from < opening.length && each != opening[i - from];
                if (gap ? control && each != '\n' : control || other) {
                    return false;
                }
            }
            return true;
        }

        private Problem damaged(String what) {
            return Problem.error(DAMAGED, what + ". A power cut does not do that; the run is not gone on with.")
                    .at(new Place(file.toString(), lines.size() + 1, 1)).next(AFTER_DAMAGE);
        }

        private Optional<String> text(int start, int end) {
            try {
                return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString());
            } catch (CharacterCodingException damaged) {
                return Optional.empty();
            }
        }
    }
}
