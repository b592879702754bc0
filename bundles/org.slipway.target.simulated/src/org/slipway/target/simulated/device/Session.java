package org.slipway.target.simulated.device;

import java.util.HashMap;
import java.util.Map;

/** What a restart takes away. @param memory the drive of the boot environment; @param drives letters of shared folders */
public record Session(Tree<FileData> memory, Tree<Key> registry, Map<String, String> drives) {
    public Session {
        drives = Map.copyOf(drives);
    }

    public static Session fresh() {
        return new Session(Tree.empty(), Tree.empty(), Map.of());
    }

    public Session withMemory(Tree<FileData> files) {
        return new Session(files, registry, drives);
    }

    public Session withRegistry(Tree<Key> other) {
        return new Session(memory, other, drives);
    }

    public Session withDrive(String letter, String share) {
        var copy = new HashMap<>(drives);
        copy.put(letter, share);
        return new Session(memory, registry, copy);
    }
}
