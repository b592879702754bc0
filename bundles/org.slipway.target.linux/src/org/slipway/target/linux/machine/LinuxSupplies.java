package org.slipway.target.linux.machine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.slipway.base.Digest;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.content.Piece;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.target.linux.file.LinuxFiles;
import org.slipway.target.linux.tool.Refused;

/** Copies content to a volume, and reads it there again before it is called whole. A file is there already where it has the same bytes. */
final class LinuxSupplies implements Supplies {
    private static final String CACHE = "\\_SMSTaskSequence\\Packages\\";
    private static final String ENVIRONMENT = "X:";

    private final LinuxFiles files;
    private final Disks disks;

    LinuxSupplies(LinuxFiles files, Disks disks) {
        this.files = files;
        this.disks = disks;
    }

    @Override
    public Supply bring(Deployable what, Content content, Optional<String> into, Progress progress) throws TargetException, InterruptedException {
        List<Piece> pieces = pieces(what, content);
        long size = pieces.stream().mapToLong(Piece::size).sum();
        String folder = into.isPresent() ? into.get() : drive() + CACHE + what.getId();
        room(what, pieces, folder);
        long done = 0;
        for (Piece each : pieces) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            long before = done;
            copy(what, each, folder + "\\" + each.name(), copied -> progress.at(size == 0 ? 1 : (double) (before + copied) / size, "Bringing “"
                    + what.getName() + "”"));
            done += each.size();
        }
        return new Supply(folder, size);
    }

    private void copy(Deployable what, Piece piece, String to, LongConsumer far) throws TargetException {
        try {
            Digest wanted = digest(Files.newInputStream(piece.from()));
            if (there(to, piece.size()) && digest(files.read(to)).equals(wanted)) {
                return;
            }
            try (InputStream source = new Counting(Files.newInputStream(piece.from()), far)) {
                files.write(to, source);
            }
            if (!digest(files.read(to)).equals(wanted)) {
                throw new IOException("what was written to " + to + " is read otherwise");
            }
        } catch (IOException broken) {
            throw new TargetException(Problem.error("TARGET-SUPPLY", "“" + what.getName() + "” could not be brought to " + to + ": " + broken.getMessage()
                    + ".")
                    .next("Look whether the source can be reached, and the drive written to."), broken);
        }
    }

    private boolean there(String path, long size) throws TargetException {
        Optional<FileState> state = files.state(path);
        return state.isPresent() && !state.get().folder() && state.get().size() == size;
    }

    private static Digest digest(InputStream stream) throws IOException {
        try (stream) {
            return Digest.of(stream);
        }
    }

    /** Tells how far it was read, and ends where the run is cancelled. */
    private static final class Counting extends FilterInputStream {
        private final LongConsumer far;
        private long count;

        Counting(InputStream in, LongConsumer far) {
            super(in);
            this.far = far;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("the run is being cancelled");
            }
            int some = in.read(bytes, from, most);
            count += Math.max(0, some);
            far.accept(count);
            return some;
        }
    }

    private void room(Deployable what, List<Piece> pieces, String folder) throws TargetException {
        Optional<Disks.Volume> volume = disks.volumes().stream().filter(each -> each.letter().filter(letter -> folder.regionMatches(true, 0, letter, 0, 2))
                .isPresent()).findFirst();
        if (volume.isEmpty()) {
            return;
        }
        long missing = 0;
        for (Piece each : pieces) {
            missing += there(folder + "\\" + each.name(), each.size()) ? 0 : each.size();
        }
        if (missing > volume.get().free()) {
            throw Refused.because("TARGET-FULL", Refused.FULL, "There is no room for “" + what.getName() + "” on " + volume.get().letter().orElse("the volume") + "."
                    + " It needs " + missing / 1_000_000 + " MB, and " + volume.get().free() / 1_000_000 + " MB are free.", "Make the partition larger, or remove what is not needed.");
        }
    }

    private static List<Piece> pieces(Deployable what, Content content) throws TargetException, InterruptedException {
        try {
            return Piece.of(what, content);
        } catch (ProblemException missing) {
            throw new TargetException(missing.problems().getFirst(), Refused.NO_FILE);
        } catch (IOException unreadable) {
            throw new TargetException(Problem.error("TARGET-SUPPLY", "The files of “" + what.getName() + "” cannot be read: " + unreadable.getMessage() + ".")
                    .next("Look whether they can be reached."), unreadable);
        }
    }

    /** The one with the most room; before a disk is divided, the environment's own. */
    private String drive() throws TargetException {
        return disks.volumes().stream().filter(each -> each.letter().isPresent() && each.fileSystem() == FileSystem.NTFS)
                .max(Comparator.comparingLong(Disks.Volume::free))
                .flatMap(Disks.Volume::letter).orElse(ENVIRONMENT);
    }
}
