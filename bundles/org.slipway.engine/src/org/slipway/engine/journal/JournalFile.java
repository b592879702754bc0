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
        boolean interrupted = Thread.interrupted();
        try {
            return opened(folder, clock);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static JournalFile opened(Path folder, InstantSource clock) throws IOException, ProblemException {
        Files.createDirectories(folder);
        Path path = folder.resolve(NAME);
        var file = new RandomAccessFile(path.toFile(), "rw");
        boolean opened = false;
        try {
            if (file.getChannel().tryLock() == null) {
                throw new ProblemException(Problem.error("JOURNAL-BUSY", "Another process is writing to this journal.").at(Place.of(path.toString()))
                        .next("Wait for that run to end, or end it."));
            }
            JournalText text = JournalText.read(path);
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
