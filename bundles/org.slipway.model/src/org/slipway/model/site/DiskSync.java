package org.slipway.model.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

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
            SiteListing found = disk.list();
            // Reading and parsing touch one file each, so they run on all cores; joining them is quick.
            List<SiteFile> read = found.files().entrySet().parallelStream().map(each -> read(each.getKey(), each.getValue())).toList();
            read.forEach(state::join);
            found.unreadable().forEach((path, why) -> state.join(unreadable(path, why)));
            state.remarks(found.remarks());
        } catch (IOException unreadable) {
            throw unreadable(state.folder().toString(), unreadable);
        }
    }

    /** It is part of the site all the same, so that nobody takes the rest for all there is. */
    private SiteFile unreadable(String path, Problem why) {
        var file = new SiteFile(path, new YamlResource(SiteResourceSet.uri(path), state.kinds()));
        close(file, why);
        return file;
    }

    private static void close(SiteFile file, Problem why) {
        file.resource().unreadable(why);
        file.inStep(Digest.of(new byte[0]), SiteFiles.Stamp.NONE);
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
            file.resource().unreadable(Problem.error("FILE-UNREADABLE", "The file cannot be read: " + Reasons.of(unreadable) + ".")
                    .next("See that you may read it."));
            file.inStep(Digest.of(new byte[0]), stamp);
        }
    }

    boolean dirty(YamlResource file) {
        return state.file(file).dirty();
    }

    /** Writes a file whole; refuses with FILE-CHANGED when it changed on disk since it was read. */
    void save(YamlResource file) throws ProblemException {
        save(List.of(state.file(file)));
    }

    private void save(List<SiteFile> files) throws ProblemException {
        new GroupSave(files.stream().flatMap(file -> steps(file).stream()).toList()).run();
        for (SiteFile file : files) {
            if (leaves(file)) {
                forget(file);
            } else {
                saved(file);
            }
        }
    }

    private static boolean leaves(SiteFile file) {
        YamlResource resource = file.resource();
        return resource.getContents().isEmpty() && !resource.broken() && resource.text().isBlank();
    }

    /** A file that moves is written before it is deleted where it was. */
    private List<FileStep> steps(SiteFile file) {
        if (leaves(file)) {
            return List.of(new RemoveStep(disk, file.oldPath().orElse(file.path()), file.onDisk()));
        }
        Optional<String> old = file.oldPath();
        FileStep write = new WriteStep(disk, file.path(), file.resource().bytes(), old.isPresent() ? Optional.empty() : file.onDisk());
        return old.isEmpty() ? List.of(write) : List.of(write, new RemoveStep(disk, old.get(), file.onDisk()));
    }

    private void saved(SiteFile file) {
        SiteFiles.Stamp stamp;
        try {
            stamp = SiteFiles.Stamp.of(disk.at(file.path()));
        } catch (IOException gone) {
            stamp = SiteFiles.Stamp.NONE; // the next look at the disk tells what became of it
        }
        file.inStep(Digest.of(file.resource().bytes()), stamp);
        state.tell(new SiteChange.Saved(file.resource()));
    }

    private void forget(SiteFile file) {
        references.changeText(file.resource(), () -> file.resource().getContents().clear());
        state.leave(file);
        state.tell(new SiteChange.Removed(file.path()));
    }

    /** Saves every file that has changes, or none of them; all that is in the way is told. */
    void saveAll() throws ProblemException {
        save(state.files().values().stream().filter(SiteFile::dirty).toList());
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
            SiteListing now = disk.list();
            state.remarks(now.remarks());
            for (SiteFile file : List.copyOf(state.files().values())) {
                refresh(file, file.oldPath().orElse(file.path()), now);
            }
            Set<String> moving = new LinkedHashSet<>();
            state.files().values().forEach(file -> file.oldPath().ifPresent(moving::add));
            now.files().forEach((path, stamp) -> {
                if (!state.files().containsKey(path) && !moving.contains(path)) {
                    add(read(path, stamp));
                }
            });
            now.unreadable().forEach((path, why) -> {
                if (!state.files().containsKey(path)) {
                    add(unreadable(path, why));
                }
            });
        } catch (IOException unreadable) {
            throw unreadable(state.folder().toString(), unreadable);
        }
    }

    private void refresh(SiteFile file, String path, SiteListing now) {
        SiteFiles.Stamp stamp = now.files().get(path);
        if (now.unreadable().containsKey(path)) {
            if (!file.dirty() && !file.resource().broken()) {
                close(file, now.unreadable().get(path));
                state.tell(new SiteChange.Loaded(file.resource()));
            }
        } else if (stamp == null && !now.hides(path)) {
            gone(file);
        } else if (stamp != null && !Optional.of(stamp).equals(file.stamp())) {
            changed(file, stamp);
        }
    }

    private void add(SiteFile added) {
        state.join(added);
        state.tell(new SiteChange.Loaded(added.resource()));
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

    private void changed(SiteFile file, SiteFiles.Stamp stamp) {
        Digest digest;
        try {
            digest = Digest.of(Files.readAllBytes(disk.at(file.oldPath().orElse(file.path()))));
        } catch (IOException unreadable) {
            if (!file.dirty()) {
                load(file, stamp);
                state.tell(new SiteChange.Loaded(file.resource()));
            }
            return;
        }
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
        return new ProblemException(Problem.error("FILE-UNREADABLE", path + " cannot be read: " + Reasons.of(why) + ".")
                .at(Place.of(path)).next("See that it is there and that you may read it."), why);
    }
}
