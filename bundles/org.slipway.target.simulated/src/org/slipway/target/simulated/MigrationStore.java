package org.slipway.target.simulated;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Digest;
import org.slipway.engine.machine.UserStates.Secret;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Profile;
import org.slipway.target.simulated.device.Tree;

/**
 * State of users in a store: who, and how much of each. What is saved by links takes no room as long as the files are where they were; it
 * takes all of it once they are gone.
 *
 * @param lock by which a key is known again; empty where none is needed
 */
record MigrationStore(boolean links, String lock, List<Saved> users) {
    /** The folder and the file that hold it. */
    static final List<String> FILE = List.of("USMT", "USMT.MIG");
    private static final List<String> PART = List.of("USMT", "USMT.part");

    /** @param bytes in all files */
    record Saved(Profile profile, long bytes) {
    }

    MigrationStore {
        users = List.copyOf(users);
    }

    static String lock(Optional<Secret> key) {
        return key.map(each -> Digest.of(each.text().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16)).orElse("");
    }

    long bytes() {
        return users.stream().mapToLong(Saved::bytes).sum();
    }

    /** What is in a folder; nothing where no store is there, or one that is not complete. */
    static Optional<MigrationStore> in(Tree<FileData> folder) {
        return folder.get(FILE).map(FileData::body).filter(Body.Kept.class::isInstance).map(Body.Kept.class::cast).flatMap(MigrationStore::read);
    }

    private static Optional<MigrationStore> read(Body.Kept kept) {
        List<String> lines = new String(kept.bytes(), StandardCharsets.UTF_8).lines().toList();
        var users = new ArrayList<Saved>();
        try {
            String[] first = lines.getFirst().split("\t", -1);
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split("\t");
                users.add(new Saved(new Profile(parts[0]), Long.parseLong(parts[1])));
            }
            return Optional.of(new MigrationStore(first[0].equals("links"), first[1], users));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    Tree<FileData> complete(Tree<FileData> folder, Instant now) {
        return folder.without(PART).with(FILE, file(now, links ? 0 : bytes()));
    }

    private FileData file(Instant now, long size) {
        var text = new StringBuilder(links ? "links" : "copy").append('\t').append(lock).append('\n');
        users.forEach(each -> text.append(each.profile().account()).append('\t').append(each.bytes()).append('\n'));
        FileData file = FileData.of(text.toString(), now);
        return new FileData(size, now, Optional.empty(), file.body());
    }

    /** A store that is begun and not yet good for anything. */
    Tree<FileData> half(Tree<FileData> folder, Instant now) {
        return folder.without(FILE).with(PART, FileData.filler(links ? 0 : bytes() / 2, now));
    }

    /** Folders as they are once the files that links lead to are gone from where they were. */
    static Tree<FileData> alone(Tree<FileData> kept) {
        Tree<FileData> all = kept;
        Optional<MigrationStore> store = in(kept);
        if (store.filter(MigrationStore::links).isPresent()) {
            all = all.with(FILE, store.get().file(kept.get(FILE).orElseThrow().modified(), store.get().bytes()));
        }
        for (var each : kept.children().entrySet()) {
            Tree<FileData> below = each.getValue().value().isPresent() ? each.getValue() : alone(each.getValue());
            all = below == each.getValue() ? all : all.put(List.of(each.getKey()), below);
        }
        return all;
    }
}
