package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.slipway.base.AtomicFile;
import org.slipway.base.Digest;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlResource;

/** Keeps an open site and its folder in step, and neither side's changes from being lost. */
final class DiskSync {
    /** Bytes. A file that was put here by mistake must not fill the memory. */
    private static final long LARGEST = 64L << 20;

    private final SiteState state;
    private final SiteFiles disk;
    private final ReferenceKeeper references;

    DiskSync(SiteState state, SiteFiles disk, ReferenceKeeper references) {
        this.state = state;
        this.disk = disk;
        this.references = references;
    }

    void loadAll() throws ProblemException {
        try {
            // Reading and parsing touch one file each, so they run on all cores; joining them is quick.
            List<SiteFile> read = disk.list().entrySet().parallelStream().map(each -> read(each.getKey(), each.getValue())).toList();
            read.forEach(state::join);
        } catch (IOException unreadable) {
            throw unreadable(state.folder().toString(), unreadable);
        }
    }

    private SiteFile read(String path, SiteFiles.Stamp stamp) {
        var file = new SiteFile(path, new YamlResource(SiteResourceSet.uri(path), state.kinds()));
        load(file, stamp);
        return file;
    }

    private void load(SiteFile file, SiteFiles.Stamp stamp) {
        try {
            if (stamp.size() > LARGEST) {
                file.resource().unreadable(Problem.error("FILE-SIZE", "The file has more than 64 MiB; no model is that large.")
                        .next("Move it out of the site, or split it."));
                file.inStep(Digest.of(new byte[0]), stamp);
                return;
            }
            byte[] bytes = Files.readAllBytes(disk.at(file.path()));
            file.resource().load(bytes);
            file.inStep(Digest.of(bytes), stamp);
        } catch (IOException unreadable) {
            file.resource().unreadable(Problem.error("FILE-UNREADABLE", "The file cannot be read: " + reason(unreadable) + ".")
                    .next("See that you may read it."));
            file.inStep(Digest.of(new byte[0]), stamp);
        }
    }

    boolean dirty(YamlResource file) {
        return state.file(file).dirty();
    }

    /** Writes a file whole; refuses with FILE-CHANGED when it changed on disk since it was read. */
    void save(YamlResource file) throws ProblemException {
        SiteFile saved = state.file(file);
        Path target = disk.at(saved.path());
        try {
            if (file.getContents().isEmpty() && !file.broken() && file.text().isBlank()) {
                deleteFromDisk(saved);
                return;
            }
            Files.createDirectories(target.getParent());
            byte[] bytes = file.bytes();
            Optional<Digest> expected = saved.oldPath().isPresent() ? Optional.empty() : saved.onDisk();
            Optional<String> old = saved.oldPath();
            Digest written = AtomicFile.real().replaceUnlessChanged(target, bytes, expected);
            if (old.isPresent()) {
                deleteUnlessChanged(old.get(), saved);
            }
            saved.inStep(written, SiteFiles.Stamp.of(target));
            state.tell(new SiteChange.Saved(file));
        } catch (IOException refused) {
            throw new ProblemException(Problem.error("FILE-UNWRITABLE", "The file cannot be written: " + reason(refused) + ".")
                    .at(Place.of(saved.path())).next("See that there is room and that you may write there; nothing was changed."), refused);
        }
    }

    private void deleteFromDisk(SiteFile file) throws IOException, ProblemException {
        deleteUnlessChanged(file.oldPath().orElse(file.path()), file);
        forget(file);
    }

    private void deleteUnlessChanged(String path, SiteFile file) throws IOException, ProblemException {
        Path target = disk.at(path);
        if (!Files.exists(target)) {
            return;
        }
        if (file.onDisk().isPresent() && !Digest.of(Files.readAllBytes(target)).equals(file.onDisk().get())) {
            throw new ProblemException(Problem.error("FILE-CHANGED", "The file changed on disk since it was read; it was not deleted.")
                    .at(Place.of(path)).next("Look at what changed, then reload it or delete it again."));
        }
        Files.delete(target);
    }

    private void forget(SiteFile file) {
        references.changeText(file.resource(), () -> file.resource().getContents().clear());
        state.leave(file);
        state.tell(new SiteChange.Removed(file.path()));
    }

    /** Saves every file that has changes; what could be saved is, and all that could not is told at the end. */
    void saveAll() throws ProblemException {
        var problems = new ArrayList<Problem>();
        for (SiteFile file : List.copyOf(state.files().values())) {
            if (file.dirty()) {
                try {
                    save(file.resource());
                } catch (ProblemException refused) {
                    problems.addAll(refused.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** The user's choice after FILE-CHANGED: what stands here wins. */
    void overwrite(YamlResource file) throws ProblemException {
        SiteFile mine = state.file(file);
        try {
            Path target = disk.at(mine.path());
            mine.accept(Files.exists(target) ? Optional.of(Digest.of(Files.readAllBytes(target))) : Optional.empty());
        } catch (IOException unreadable) {
            throw unreadable(mine.path(), unreadable);
        }
        save(file);
    }

    /** The user's choice after FILE-CHANGED: what is on disk wins. */
    void reload(YamlResource file) throws ProblemException {
        SiteFile theirs = state.file(file);
        try {
            SiteFiles.Stamp stamp = SiteFiles.Stamp.of(disk.at(theirs.path()));
            references.changeText(file, () -> load(theirs, stamp));
            state.tell(new SiteChange.Loaded(file));
        } catch (IOException unreadable) {
            throw unreadable(theirs.path(), unreadable);
        }
    }

    /** Looks at the disk: takes over what changed there, unless it collides with a change here; that is told as a conflict. */
    void refresh() throws ProblemException {
        try {
            Map<String, SiteFiles.Stamp> now = disk.list();
            for (SiteFile file : List.copyOf(state.files().values())) {
                SiteFiles.Stamp stamp = now.get(file.oldPath().orElse(file.path()));
                if (stamp == null) {
                    gone(file);
                } else if (!Optional.of(stamp).equals(file.stamp())) {
                    changed(file, stamp);
                }
            }
            Set<String> moving = new LinkedHashSet<>();
            state.files().values().forEach(file -> file.oldPath().ifPresent(moving::add));
            now.forEach((path, stamp) -> {
                if (!state.files().containsKey(path) && !moving.contains(path)) {
                    SiteFile added = read(path, stamp);
                    state.join(added);
                    state.tell(new SiteChange.Loaded(added.resource()));
                }
            });
        } catch (IOException unreadable) {
            throw unreadable(state.folder().toString(), unreadable);
        }
    }

    private void gone(SiteFile file) {
        if (file.onDisk().isEmpty()) {
            return;
        }
        if (file.dirty()) {
            file.accept(Optional.empty());
            state.tell(new SiteChange.Conflict(file.resource()));
        } else {
            forget(file);
        }
    }

    private void changed(SiteFile file, SiteFiles.Stamp stamp) throws IOException {
        Digest digest = Digest.of(Files.readAllBytes(disk.at(file.oldPath().orElse(file.path()))));
        if (Optional.of(digest).equals(file.onDisk())) {
            file.seen(stamp);
        } else if (!file.dirty()) {
            references.changeText(file.resource(), () -> load(file, stamp));
            state.tell(new SiteChange.Loaded(file.resource()));
        } else if (file.conflict(digest)) {
            state.tell(new SiteChange.Conflict(file.resource()));
        }
    }

    /** Watches the disk until closed; {@link #refresh()} runs on the executor, and problems of doing so go to nobody but it. */
    AutoCloseable watch(Executor owner, Consumer<List<Problem>> trouble) throws ProblemException {
        try {
            return SiteWatch.start(state.folder(), () -> owner.execute(() -> {
                try {
                    refresh();
                } catch (ProblemException unreadable) {
                    trouble.accept(unreadable.problems());
                }
            }));
        } catch (IOException refused) {
            throw unreadable(state.folder().toString(), refused);
        }
    }

    private static ProblemException unreadable(String path, IOException why) {
        return new ProblemException(Problem.error("FILE-UNREADABLE", path + " cannot be read: " + reason(why) + ".")
                .at(Place.of(path)).next("See that it is there and that you may read it."), why);
    }

    private static String reason(IOException why) {
        return why.getClass().getSimpleName().replace("Exception", "") + (why.getMessage() == null ? "" : " (" + why.getMessage() + ")");
    }
}
