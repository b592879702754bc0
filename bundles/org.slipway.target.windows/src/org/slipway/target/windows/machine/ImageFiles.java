package org.slipway.target.windows.machine;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Images.Image;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Artifact;
import org.slipway.model.ContentReference;
import org.slipway.model.Deployable;
import org.slipway.target.windows.file.WindowsFiles;

/** Finds the file of an image in what an artifact holds. */
final class ImageFiles {
    private static final List<String> ENDINGS = List.of(".wim", ".esd", ".swm");

    private final WindowsFiles files;
    private final WindowsSupplies supplies;

    ImageFiles(WindowsFiles files, WindowsSupplies supplies) {
        this.files = files;
        this.supplies = supplies;
    }

    /** Of an image that is read where it is, or brought first. */
    String of(Image image, Content content, Progress progress) throws TargetException, InterruptedException {
        if (!image.fromNetwork()) {
            return of(image.artifact(), content, progress);
        }
        List<ContentReference> references = image.artifact() instanceof Artifact artifact ? artifact.getContent() : List.of();
        for (ContentReference each : references) {
            Path there = path(each, content);
            Optional<String> found = ending(there.toString()) ? Optional.of(there.toString()) : in(there.toString());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw none(image.artifact());
    }

    private static Path path(ContentReference reference, Content content) throws TargetException, InterruptedException {
        try {
            return content.bring(reference);
        } catch (ProblemException missing) {
            throw new TargetException(missing.problems().getFirst(), Refused.NO_FILE);
        }
    }

    /** Of what is brought. */
    String of(Deployable artifact, Content content, Progress progress) throws TargetException, InterruptedException {
        String folder = supplies.bring(artifact, content, Optional.empty(), progress).folder();
        return in(folder).orElseThrow(() -> none(artifact));
    }

    private static TargetException none(Deployable artifact) {
        return Refused.because("TARGET-NO-IMAGE", Refused.NO_FILE, "“" + artifact.getName() + "” holds no image: no file that ends with .wim, .esd or .swm.", "Add the file to its content.");
    }

    /** The folder's own, else that of a medium; of an image in parts the first, whose name is the shortest. */
    private Optional<String> in(String folder) throws TargetException {
        for (String each : List.of(folder, folder + "\\sources")) {
            if (files.state(each).filter(FileState::folder).isPresent()) {
                Optional<String> found = files.list(each).stream().filter(ImageFiles::ending).min(Comparator.<String>comparingInt(name -> name.toLowerCase(Locale.ROOT).startsWith("boot.") ? 1 : 0)
                        .thenComparingInt(String::length).thenComparing(Comparator.naturalOrder()));
                if (found.isPresent()) {
                    return found.map(name -> each + "\\" + name);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean ending(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** The pattern of all parts, where an image is in several. */
    static Optional<String> parts(String file) {
        String lower = file.toLowerCase(Locale.ROOT);
        return lower.endsWith(".swm") ? Optional.of(file.substring(0, file.length() - 4) + "*.swm") : Optional.empty();
    }
}
