package org.slipway.target.linux.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.jr.ob.JSON;

import org.slipway.base.AtomicFile;
import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/** The folder of a run that its target may use. It is made when something is first written. */
public final class Kept {
    private static final String WORK = "work";

    private final Path folder;

    public Kept(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** Texts by name; none where nothing was noted. A damaged note counts as none: it is written as a whole, so nobody but a stranger damages it. */
    public Map<String, String> read(String name) throws TargetException {
        Path file = folder.resolve(name + ".json");
        var texts = new TreeMap<String, String>();
        try {
            if (Files.isRegularFile(file)) {
                JSON.std.mapFrom(Files.readString(file)).forEach((key, value) -> texts.put(key, String.valueOf(value)));
            }
            return texts;
        } catch (IOException unreadable) {
            throw trouble("read", file, unreadable);
        }
    }

    public void write(String name, Map<String, String> texts) throws TargetException {
        Path file = folder.resolve(name + ".json");
        try {
            Files.createDirectories(folder);
            AtomicFile.real().replace(file, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(new TreeMap<>(texts)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw trouble("written", file, impossible);
        }
    }

    /** A folder of its own for what is needed only while something is done; what an earlier engine left in it is gone once {@link #sweep} was called. */
    public Path work(String name) throws TargetException {
        Path path = folder.resolve(WORK).resolve(name);
        try {
            return Files.createDirectories(path);
        } catch (IOException impossible) {
            throw trouble("made", path, impossible);
        }
    }

    /** Removes what was only needed while something was done. Nothing may be mounted below any more. */
    public void sweep(String name) throws TargetException {
        Path path = folder.resolve(WORK).resolve(name);
        if (!Files.isDirectory(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException inUse) {
            throw trouble("removed", path, inUse);
        }
    }

    private static TargetException trouble(String done, Path file, Exception cause) {
        return new TargetException(Problem.error("TARGET-KEEP", "“" + file + "” could not be " + done + ": " + cause.getMessage() + ".")
                .next("Look whether the run's folder can be written to, and has room."), cause);
    }
}
