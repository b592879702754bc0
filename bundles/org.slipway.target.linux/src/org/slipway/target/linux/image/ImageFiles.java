package org.slipway.target.linux.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.model.ContentReference;
import org.slipway.target.linux.tool.Refused;

/** Finds the file of an image in what an artifact holds. It is read where the content lies, which is verified there; copying it first would win nothing. */
final class ImageFiles {
    private static final List<String> ENDINGS = List.of(".wim", ".esd", ".swm");

    Path of(Image image, Content content) throws TargetException, InterruptedException {
        List<ContentReference> references = image.artifact() instanceof Artifact artifact ? artifact.getContent() : List.of();
        for (ContentReference each : references) {
            Optional<Path> found = in(there(each, content));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw Refused.because("TARGET-NO-IMAGE", Refused.NO_FILE, "“" + image.artifact().getName()
                + "” holds no image: no file that ends with .wim, .esd or .swm.",
                "Add the file to its content.");
    }

    private static Path there(ContentReference reference, Content content) throws TargetException, InterruptedException {
        try {
            return content.bring(reference);
        } catch (ProblemException missing) {
            throw new TargetException(missing.problems().getFirst(), Refused.NO_FILE);
        }
    }

    /** The file itself; of a folder its own, else that of a medium; of an image in parts the first, whose name is the shortest. */
    private static Optional<Path> in(Path there) throws TargetException {
        if (Files.isRegularFile(there)) {
            return Optional.of(there).filter(ImageFiles::ending);
        }
        for (Path folder : List.of(there, there.resolve("sources"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.list(folder)) {
                    Optional<Path> found = all.filter(Files::isRegularFile).filter(ImageFiles::ending).min(Comparator.<Path>comparingInt(file -> name(file).startsWith("boot.") ? 1 : 0)
                            .thenComparingInt(file -> name(file).length()).thenComparing(ImageFiles::name));
                    if (found.isPresent()) {
                        return found;
                    }
                } catch (IOException | UncheckedIOException unreadable) {
                    throw Refused.because("TARGET-NO-IMAGE", Refused.DENIED, "“" + folder + "” cannot be read: " + unreadable.getMessage() + ".",
                            "Look whether it can be reached.");
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static boolean ending(Path file) {
        return ENDINGS.stream().anyMatch(name(file)::endsWith);
    }

    /** The pattern of all parts, where an image is in several; wimlib looks for them itself. */
    static Optional<String> parts(Path file) {
        String path = file.toString();
        return path.toLowerCase(Locale.ROOT).endsWith(".swm") ? Optional.of(path.substring(0, path.length() - 4) + "*.swm") : Optional.empty();
    }
}
