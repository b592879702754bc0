package org.slipway.sequence.flow;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/**
 * What sequences that are run within another one make of the machine. Where that is not known, because the sequence is not there or
 * there are more of them within each other than can be followed, anything can be the case behind it.
 */
final class InnerWalk {
    private static final int MOST_ENTRIES = 200_000;

    private final Flows flows;
    private final boolean toolkit;
    private final Set<TaskSequence> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<TaskSequence, Map<Worlds, Way>> walked = new IdentityHashMap<>();
    private int entries;

    /** @param outer the sequence that the others are run in */
    InnerWalk(TaskSequence outer, Flows flows, boolean toolkit) {
        this.flows = flows;
        this.toolkit = toolkit;
        running.add(outer);
    }

    Way walk(RunSequence step, Worlds before) {
        if (!(step.getSequence() instanceof TaskSequence inner) || inner.eIsProxy() || entries > MOST_ENTRIES) {
            return new Way(before.unknown(), before.unknown());
        }
        Map<Worlds, Way> known = walked.computeIfAbsent(inner, each -> new HashMap<>());
        Way way = known.get(before);
        if (way == null && running.add(inner)) {
            way = entries(inner.getEntries(), before);
            way = new Way(way.after(), way.failed().or(before));
            known.put(before, way);
            running.remove(inner);
        }
        return way == null ? new Way(before, before) : way; // what leads back into itself is told elsewhere
    }

    private Way entries(List<Entry> list, Worlds before) {
        Worlds now = before;
        Worlds failed = Worlds.nowhere();
        for (Entry entry : list) {
            if (entry.isEnabled()) {
                Way way = entry(entry, now);
                now = way.after();
                failed = way.failed().or(failed);
            }
        }
        return new Way(now, failed);
    }

    private Way entry(Entry entry, Worlds before) {
        entries++;
        Split split = entry.getWhen() == null ? new Split(before, Worlds.nowhere()) : Split.of(entry.getWhen(), before);
        Worlds inside = split.may();
        Way way = switch (entry) {
            case Group group -> entries(group.getEntries(), inside);
            case RunSequence run -> walk(run, inside);
            case Step step -> new Way(Change.by(step, flows.facts(step.eClass()), inside, toolkit), inside);
            default -> new Way(inside, Worlds.nowhere());
        };
        return way.of(entry, split.mayNot());
    }
}
