package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** Takes a file away, if it is there still. */
final class RemoveStep implements FileStep {
    private final SiteFiles disk;
    private final String path;
    private final Optional<Digest> expected;
    private Optional<byte[]> before = Optional.empty();

    RemoveStep(SiteFiles disk, String path, Optional<Digest> expected) {
        this.disk = disk;
        this.path = path;
        this.expected = expected;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void prepare() throws IOException, ProblemException {
        if (!disk.holds(disk.at(path).getParent())) {
            throw new ProblemException(Problem.error("FILE-OUTSIDE", "A link on the way to this file leads out of the site's folder.")
                    .at(Place.of(path)).next("Nothing was deleted. Put the folder itself here, or remove the link."));
        }
    }

    @Override
    public void look() throws IOException, ProblemException {
        Path target = disk.at(path);
        before = Files.exists(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty();
        if (before.isPresent() && expected.isPresent() && !Digest.of(before.get()).equals(expected.get())) {
            throw new ProblemException(Problem.error("FILE-CHANGED", "The file changed on disk since it was read; it was not deleted.")
                    .at(Place.of(path)).next("Look at what changed, then reload it or delete it again."));
        }
    }

    @Override
    public void perform() throws IOException {
        Files.deleteIfExists(disk.at(path));
    }

    @Override
    public void undo() throws IOException, ProblemException {
        if (before.isPresent()) {
            AtomicFile.real().replaceUnlessChanged(disk.at(path), before.get(), Optional.empty());
        }
    }

    @Override
    public void clean() {
        // preparing leaves nothing
    }
}
