package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.base.Replacement;

/** Writes a file whole. */
final class WriteStep implements FileStep {
    private final SiteFiles disk;
    private final String path;
    private final byte[] content;
    private final Optional<Digest> expected;
    private final Deque<Path> madeFolders = new ArrayDeque<>();
    private Optional<Replacement> replacement = Optional.empty();
    private Optional<byte[]> before = Optional.empty();

    /** @param expected what the file is thought to hold; empty when there should be none */
    WriteStep(SiteFiles disk, String path, byte[] content, Optional<Digest> expected) {
        this.disk = disk;
        this.path = path;
        this.content = content;
        this.expected = expected;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public void prepare() throws IOException, ProblemException {
        Path target = disk.at(path);
        if (!disk.holds(target)) {
            throw new ProblemException(Problem.error("FILE-OUTSIDE", "A link on the way to this file leads out of the site's folder.")
                    .at(Place.of(path)).next("Nothing was written. Put the file itself here, or remove the link."));
        }
        makeFolders(target.getParent());
        replacement = Optional.of(AtomicFile.real().prepare(target, content));
    }

    private void makeFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolders(folder.getParent());
            Files.createDirectory(folder);
            madeFolders.push(folder);
        }
    }

    @Override
    public void look() throws IOException, ProblemException {
        replacement.orElseThrow().look(expected);
        Path target = disk.at(path);
        before = Files.exists(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty();
    }

    @Override
    public void perform() throws IOException {
        replacement.orElseThrow().takeName();
    }

    @Override
    public void undo() throws IOException, ProblemException {
        if (before.isPresent()) {
            AtomicFile.real().replaceUnlessChanged(disk.at(path), before.get(), Optional.of(Digest.of(content)));
        } else {
            Files.delete(disk.at(path));
        }
    }

    @Override
    public void clean() throws IOException {
        if (replacement.isPresent()) {
            replacement.get().close();
        }
        for (Path folder : madeFolders) {
            try (var inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
