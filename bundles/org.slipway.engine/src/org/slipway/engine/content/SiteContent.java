package org.slipway.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.slipway.base.Digest;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.base.RelativePath;
import org.slipway.model.ContentReference;

/** Content that lies in the folder of a site, used where it is. */
public final class SiteContent implements Content {
    private final Path site;

    public SiteContent(Path site) {
        this.site = site;
    }

    @Override
    public Holding look(ContentReference reference) throws ProblemException {
        Path there = path(reference);
        try {
            if (!Files.isDirectory(there)) {
                return new Holding(Files.size(there), false);
            }
            long size = 0;
            for (Path file : files(there)) {
                size += Files.size(file);
            }
            return new Holding(size, true);
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(reference, unreadable);
        }
    }

    @Override
    public Path bring(ContentReference reference) throws ProblemException {
        Path there = path(reference);
        if (reference.getDigest() != null) {
            Digest own = digest(there, reference);
            if (!own.equals(reference.getDigest())) {
                throw new ProblemException(Problem.error("CONTENT-OTHER", "“" + reference.getPath() + "” is not what it was: its digest is " + own
                        + ", and " + reference.getDigest() + " is expected.").next("Bring the right file back, or write the new digest if the change is wanted."));
            }
        }
        return there;
    }

    private Path path(ContentReference reference) throws ProblemException {
        try {
            Path there = site.resolve(new RelativePath(reference.getPath() == null ? "" : reference.getPath()).text());
            if (!Files.exists(there)) {
                throw new ProblemException(Problem.error("CONTENT-MISSING", "“" + reference.getPath() + "” is not in the site's folder.")
                        .next("Put the file there, or mend the path."));
            }
            return there;
        } catch (IllegalArgumentException outside) {
            throw new ProblemException(Problem.error("CONTENT-PATH", String.valueOf(outside.getMessage())).next("Write a path below the site's folder."), outside);
        }
    }

    /** Of a file its own digest; of a folder that of a list with a line for each file: digest, blank, size, blank, path, in the order of paths. */
    private static Digest digest(Path there, ContentReference reference) throws ProblemException {
        try {
            if (!Files.isDirectory(there)) {
                return ofFile(there);
            }
            var manifest = new StringBuilder();
            for (Path file : files(there)) {
                manifest.append(ofFile(file).hex()).append(' ').append(Files.size(file)).append(' ')
                        .append(there.relativize(file).toString().replace('\\', '/')).append('\n');
            }
            return Digest.of(manifest.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException unreadable) {
            throw unreadable(reference, unreadable);
        }
    }

    private static Digest ofFile(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Digest.of(bytes);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static ProblemException unreadable(ContentReference reference, Exception cause) {
        return new ProblemException(Problem.error("CONTENT-UNREADABLE", "“" + reference.getPath() + "” cannot be read: " + cause.getMessage())
                .next("See to it that the file can be read."), cause);
    }
}
