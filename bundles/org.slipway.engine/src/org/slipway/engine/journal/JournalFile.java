package org.slipway.engine.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * A journal in a file. Only one may write to it at a time; what a cut left half-written at its end is taken away when it is opened. Interrupting
 * the thread that writes does no harm, as it would to a channel: that is how runs are cancelled, and their end is written down after it.
 */
public final class JournalFile implements Journal, AutoCloseable {
    /** What the file is called in its folder. */
    public static final String NAME = "journal.jsonl";

    private final RandomAccessFile file;
    private final InstantSource clock;
    private final List<Line> past;
    private final EventJson json = new EventJson();
    private long number;
    private String sum;

    private JournalFile(RandomAccessFile file, JournalText text, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        this.past = text.lines();
        this.number = text.lines().size();
        this.sum = text.sum();
    }

    /**
     * Opens the journal of a folder to go on with it, and makes it where there is none.
     *
     * @throws ProblemException where another process writes to it, or it is damaged elsewhere than at its end
     */
    public static JournalFile open(Path folder, InstantSource clock) throws IOException, ProblemException {
        return uninterrupted(folder, clock, false);
    }

    /**
     * Opens the journal of a run whose first record is known to have reached the disk.
     *
     * @throws ProblemException as of {@link #open}, and where the journal is gone or emptied
     */
    public static JournalFile openBegun(Path folder, InstantSource clock) throws IOException, ProblemException {
        return uninterrupted(folder, clock, true);
    }

    private static JournalFile uninterrupted(Path folder, InstantSource clock, boolean begun) throws IOException, ProblemException {
        boolean interrupted = Thread.interrupted();
        try {
            return opened(folder, clock, begun);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static JournalFile opened(Path folder, InstantSource clock, boolean begun) throws IOException, ProblemException {
        Files.createDirectories(folder);
        Path path = folder.resolve(NAME);
        var file = new RandomAccessFile(path.toFile(), "rw");
        boolean opened = false;
        try {
            if (file.getChannel().tryLock() == null) {
                throw new ProblemException(Problem.error("JOURNAL-BUSY", "Another process is writing to this journal.").at(Place.of(path.toString()))
                        .next("Wait for that run to end, or end it."));
            }
            JournalText text = JournalText.of(path, bytes(file));
            if (begun && text.lines().isEmpty()) {
                throw new ProblemException(emptied(path));
            }
            if (text.torn()) {
                file.setLength(text.wholeBytes());
                file.getFD().sync();
            }
            file.seek(text.wholeBytes());
            if (text.wholeBytes() == 0) {
                FolderSync.settle(folder);
            }
            opened = true;
            return new JournalFile(file, text, clock);
        } catch (OverlappingFileLockException here) {
            throw new ProblemException(Problem.error("JOURNAL-BUSY", "This journal is being written to already.").at(Place.of(path.toString()))
                    .next("Wait for that run to end, or end it."), here);
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    /** Read through the file that is locked: closing another one of the same path would give the lock up. */
    private static byte[] bytes(RandomAccessFile file) throws IOException {
        var bytes = new byte[Math.toIntExact(file.length())];
        file.seek(0);
        file.readFully(bytes);
        return bytes;
    }

    /** What is wrong where a run was begun, and its journal at this place is gone or holds no record. */
    public static Problem emptied(Path journal) {
        return Problem.error(JournalText.DAMAGED, "The run was begun, and its journal holds nothing of it any more. Beginning once more would undo what was done; nothing was run.")
                .at(Place.of(journal.toString())).next(JournalText.AFTER_DAMAGE);
    }

    @Override
    public List<Line> past() {
        return past;
    }

    @Override
    public void add(Event event) throws IOException {
        String line = Checksum.sealed(json.text(new Line(number + 1, clock.instant(), event)), sum);
        file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        number++;
        sum = Checksum.written(line).orElseThrow();
    }

    @Override
    public void settle() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
