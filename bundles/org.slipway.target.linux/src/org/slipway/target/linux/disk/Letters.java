package org.slipway.target.linux.disk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.keep.Kept;

/**
 * Drive letters. Those that a run gave are noted by the partition's own id; all other partitions that Windows would give one to get one in the order of
 * disks and partitions. X: is the environment's.
 */
final class Letters {
    private static final String NOTE = "letters";

    private final Kept kept;

    Letters(Kept kept) {
        this.kept = kept;
    }

    /** A partition that may have a letter. @param id of its own; @param by whether Windows would give it one by itself */
    record Candidate(String id, boolean by) {
    }

    /** As {@code C:}, by the ids of the candidates. @param candidates in the order of disks and partitions */
    Map<String, String> of(List<Candidate> candidates) throws TargetException {
        Map<String, String> noted = kept.read(NOTE);
        var letters = new HashMap<String, String>();
        for (Candidate each : candidates) {
            Optional.ofNullable(noted.get(each.id())).filter(letter -> !letter.isEmpty()).ifPresent(letter -> letters.put(each.id(), letter));
        }
        for (Candidate each : candidates) {
            if (each.by() && !noted.containsKey(each.id())) {
                free(Set.copyOf(letters.values())).ifPresent(letter -> letters.put(each.id(), letter));
            }
        }
        return letters;
    }

    /** The first from C: on that nobody has; empty where all are taken. */
    static Optional<String> free(Set<String> taken) {
        for (char letter = 'C'; letter <= 'Z'; letter++) {
            String drive = letter + ":";
            if (letter != 'X' && !taken.contains(drive)) {
                return Optional.of(drive);
            }
        }
        return Optional.empty();
    }

    /** @param letters by id; an empty one where the partition is to have none */
    void note(Map<String, String> letters) throws TargetException {
        var all = new TreeMap<>(kept.read(NOTE));
        all.putAll(letters);
        kept.write(NOTE, all);
    }
}
