package org.slipway.target.windows.machine;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.content.Piece;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.target.windows.file.WindowsFiles;

/** Copies content to a drive of the machine. A file is there already where it has the size and the time of what would be brought. */
public final class WindowsSupplies implements Supplies {
    private static final String CACHE = "\\_SMSTaskSequence\\Packages\\";
    /** What is copied before somebody is told, and may cancel; in bytes. */
    private static final long STRIDE = 16L << 20;

    private final WindowsFiles files;
    private final WindowsDisks disks;
    private final Own own;

    public WindowsSupplies(WindowsFiles files, WindowsDisks disks, Own own) {
        this.files = files;
        this.disks = disks;
        this.own = own;
    }

    @Override
    public Supply bring(Deployable what, Content content, Optional<String> into, Progress progress) throws TargetException, InterruptedException {
        List<Piece> pieces = pieces(what, content);
        long size = pieces.stream().mapToLong(Piece::size).sum();
        String folder = into.isPresent() ? into.get() : drive() + CACHE + what.getId();
        Path to = files.at(folder);
        try {
            Files.createDirectories(to);
            room(what, pieces, to);
            long done = 0;
            for (Piece each : pieces) {
                long before = done;
                copy(each, at(to, each), copied -> progress.at(size == 0 ? 1 : (double) (before + copied) / size, "Bringing “" + what.getName() + "”"));
                done += each.size();
            }
        } catch (ClosedByInterruptException cancelled) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException broken) {
            throw new TargetException(Problem.error("TARGET-SUPPLY", "“" + what.getName() + "” could not be brought to " + folder + ": " + broken.getMessage() + ".")
                    .next("Look whether the source can be reached, and the drive written to."), broken);
        }
        return new Supply(folder, size);
    }

    private static Path at(Path folder, Piece piece) {
        return folder.resolve(piece.name().replace('\\', folder.getFileSystem().getSeparator().charAt(0)));
    }

    private static void copy(Piece piece, Path to, LongConsumer far) throws IOException {
        far.accept(0);
        FileTime time = Files.getLastModifiedTime(piece.from());
        if (there(piece, time, to)) {
            return;
        }
        Files.createDirectories(to.getParent());
        Path half = to.resolveSibling(to.getFileName() + ".slipway-new");
        try (FileChannel from = FileChannel.open(piece.from(), StandardOpenOption.READ);
                FileChannel into = FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (long done = 0; done < piece.size();) {
                long count = from.transferTo(done, Math.min(STRIDE, piece.size() - done), into);
                if (count <= 0) {
                    throw new IOException("“" + piece.from() + "” became shorter while it was copied");
                }
                done += count;
                far.accept(done);
            }
            into.force(true);
        }
        Files.setLastModifiedTime(half, time);
        Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /** FAT32 keeps times in steps of two seconds. */
    private static boolean there(Piece piece, FileTime time, Path to) throws IOException {
        return Files.isRegularFile(to) && Files.size(to) == piece.size() && Math.abs(Files.getLastModifiedTime(to).toMillis() - time.toMillis()) <= 2_000;
    }

    private static void room(Deployable what, List<Piece> pieces, Path to) throws IOException, TargetException {
        long missing = 0;
        for (Piece each : pieces) {
            missing += there(each, Files.getLastModifiedTime(each.from()), at(to, each)) ? 0 : each.size();
        }
        if (missing > Files.getFileStore(to).getUsableSpace()) {
            throw Refused.because("TARGET-FULL", Refused.FULL, "There is no room for “" + what.getName() + "”: " + missing / 1_000_000 + " MB are missing.",
                    "Make the partition larger, or remove what is not needed.");
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

    /** The one with the most room; in Windows PE before a disk is divided, its memory. */
    private String drive() throws TargetException {
        return own.pe() ? roomiest(disks.look()).orElse(own.system()) : own.system();
    }

    /** Of formatted drives that cannot be pulled out. */
    static Optional<String> roomiest(DiskView view) {
        return view.volumes().stream().filter(each -> each.letter().isPresent() && each.fileSystem() == Disks.FileSystem.NTFS)
                .filter(each -> view.disk(each.disk()).filter(DiskView::removable).isEmpty()).max((one, other) -> Long.compare(one.free(), other.free()))
                .flatMap(Disks.Volume::letter);
    }
}
