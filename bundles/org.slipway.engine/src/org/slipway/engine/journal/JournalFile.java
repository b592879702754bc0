package org.slipway.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;

import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** A journal in a file. Only one may write to it at a time; what a cut left half-written at its end is taken away when it is opened. */
public final class JournalFile implements Journal, AutoCloseable {
    /** What the file is called in its folder. */
    public static final String NAME = "journal.jsonl";

    private final FileChannel channel;
    private final InstantSource clock;
    private final List<Line> past;
    private final EventJson json = new EventJson();
    private long number;
    private String sum;

    private JournalFile(FileChannel channel, JournalText text, InstantSource clock) {
        this.channel = channel;
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
        Files.createDirectories(folder);
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (channel.tryLock() == null) {
                throw new ProblemException(Problem.error("JOURNAL-BUSY", "Another process is writing to this journal.").at(Place.of(file.toString()))
                        .next("Wait for that run to end, or end it."));
            }
            JournalText text = JournalText.read(file);
            channel.position(text.wholeBytes());
            if (text.torn()) {
                channel.truncate(text.wholeBytes());
                channel.force(true);
            }
            if (text.wholeBytes() == 0) {
                FolderSync.settle(folder);
            }
            opened = true;
            return new JournalFile(channel, text, clock);
        } catch (OverlappingFileLockException here) {
            throw new ProblemException(Problem.error("JOURNAL-BUSY", "This journal is being written to already.").at(Place.of(file.toString()))
                    .next("Wait for that run to end, or end it."), here);
        } finally {
            if (!opened) {
                channel.close();
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
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        number++;
        sum = Checksum.written(line).orElseThrow();
    }

    @Override
    public void settle() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
