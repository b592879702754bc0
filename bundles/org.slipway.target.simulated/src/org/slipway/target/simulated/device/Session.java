package org.slipway.target.simulated.device;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a restart takes away. @param memory the drive of the boot environment; @param drives letters of shared folders */
public record Session(Tree<FileData> memory, Tree<Key> registry, Map<String, String> drives) {
    public Session {
        SortedMap<String, String> copy = new TreeMap<>(drives);
        drives = Collections.unmodifiableSortedMap(copy);
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
        var copy = new TreeMap<>(drives);
        copy.put(letter, share);
        return new Session(memory, registry, copy);
    }
}
