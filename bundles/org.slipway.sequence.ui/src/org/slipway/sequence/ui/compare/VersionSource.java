package org.slipway.sequence.ui.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.file.FileReading;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.workbench.site.SiteElement;

/** Where a version comes from. It is read anew whenever it is compared. */
sealed interface VersionSource {
    /** Larger files than this are no sequences. */
    long LARGEST = 64L * 1024 * 1024;

    /** Runs where the site's model may be touched. */
    Version load(OpenSite site) throws ProblemException;

    /** As it is in the workbench now, saved or not. */
    record Current(SiteElement element) implements VersionSource {
        @Override
        public Version load(OpenSite site) throws ProblemException {
            String text = site.find(element.id(), SequencePackage.Literals.TASK_SEQUENCE).stream().findFirst().map(found -> ((YamlResource) found.eResource()).text())
                    .orElseThrow(() -> new ProblemException(Problem.error("TS-NONE", "The site has no task sequence “" + element.id() + "” any more.").next("Close this comparison.")));
            return new Version(element.label() + " (" + element.id() + ")", text, element.id());
        }
    }

    /** As it is on disk. */
    record Saved(SiteElement element) implements VersionSource {
        @Override
        public Version load(OpenSite site) throws ProblemException {
            return new Version(element.label() + ", last saved", read(site.folder().resolve(element.path()), element.path()), element.id());
        }
    }

    /** A file of ours anywhere, or one of another tool, which is read as an import would. */
    record OnDisk(String file, String id, Formats formats) implements VersionSource {
        @Override
        public Version load(OpenSite site) throws ProblemException {
            Path path = path();
            String name = file.toLowerCase(Locale.ROOT);
            return name.endsWith(".yaml") || name.endsWith(".yml") ? new Version(path.getFileName().toString(), read(path, file), id) : foreign(path, site.kinds());
        }

        private Path path() throws ProblemException {
            try {
                Path path = Path.of(file);
                if (Files.isRegularFile(path)) {
                    return path;
                }
            } catch (InvalidPathException noPath) {
                // told below as well
            }
            throw new ProblemException(Problem.error("TS-FILE", "There is no file " + file + ".").next("Choose the file itself."));
        }

        private Version foreign(Path path, Kinds kinds) throws ProblemException {
            try {
                FileReading reading = formats.read(new SequenceFile(path, file));
                var found = reading.sequences().stream().filter(each -> each.id().equalsIgnoreCase(id)).findFirst().or(() -> reading.sequences().stream().findFirst())
                        .orElseThrow(() -> new ProblemException(Problem.error("TS-NO-SEQUENCE", file + " holds no task sequence.").next("Choose another file.")));
                return new Version(found.name() + ", " + path.getFileName(), YamlWriter.write(List.of(found.importAs(id, new Importing(kinds, any -> Optional.empty())).sequence()), kinds), id);
            } catch (IOException unreadable) {
                throw refused(file, unreadable);
            }
        }
    }

    private static String read(Path path, String shown) throws ProblemException {
        try {
            if (Files.size(path) > LARGEST) {
                throw new ProblemException(Problem.error("FILE-SIZE", shown + " is too large for a task sequence.").next("Choose another file."));
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw refused(shown, unreadable);
        }
    }

    private static ProblemException refused(String shown, IOException unreadable) {
        return new ProblemException(Problem.error("IO", shown + " cannot be read: " + unreadable.getMessage() + ".").next("See whether it is there and may be read."), unreadable);
    }
}
