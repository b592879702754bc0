package org.slipway.cli.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.base.AtomicFile;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.model.site.OpenSite;
import picocli.CommandLine.Option;

/** The options that send an answer into a file; folders on the way to it are made, and what is there already is not lost. */
public final class OutFile {
    private static final String CACHES = ".slipway";

    @Option(names = "--out", paramLabel = "F", description = "The file to write (default: standard output).")
    private String out;
    @Option(names = "--force", description = "Writes over a file that is there already, though never over one of a site.")
    private boolean force;

    /** @param source what the answer was made from, which is never written over */
    public Optional<Path> target(Optional<Path> source, CommandContext context) throws ProblemException, WrongUse, IOException {
        return out == null ? Optional.empty() : Optional.of(target(out, source, force, context));
    }

    /** A file that an answer goes to. @param force whether one that is there may be written over */
    public static Path target(String written, Optional<Path> source, boolean force, CommandContext context) throws ProblemException, WrongUse, IOException {
        Path file = context.path(written);
        if (Files.isDirectory(file)) {
            throw new WrongUse(context.shown(file) + " is a folder.", "Name a file in it.");
        }
        if (Files.exists(file)) {
            mayGo(file, source, force, context);
        }
        return file;
    }

    private static void mayGo(Path file, Optional<Path> source, boolean force, CommandContext context) throws ProblemException, IOException {
        if (source.isPresent() && Files.isSameFile(source.get(), file)) {
            throw refused("OUT-SOURCE", context.shown(file) + " is the file that is read; it is not written over.", "Name another file.");
        }
        if (ofSite(file)) {
            throw refused("OUT-SITE", context.shown(file) + " is a file of a site; it is not written over.",
                    "Name another file, look at it, and put it there yourself.");
        }
        if (!force) {
            throw refused("OUT-EXISTS", context.shown(file) + " is there already.", "Name another file, or write over it with --force.");
        }
    }

    private static boolean ofSite(Path file) {
        Optional<Path> site = OpenSite.enclosing(file.toAbsolutePath().getParent());
        String name = file.getFileName().toString();
        return site.isPresent() && (name.endsWith(".yaml") || name.endsWith(".sealed"))
                && !site.get().relativize(file.toAbsolutePath()).startsWith(CACHES);
    }

    private static ProblemException refused(String code, String text, String next) {
        return new ProblemException(Problem.error(code, text).next(next));
    }

    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try {
            AtomicFile.real().replace(file, content);
        } catch (NoSuchFileException refused) {
            throw new FileSystemException(file.toString(), null, "no file can be made there");
        }
    }
}
