package org.slipway.model.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Identified;
import org.slipway.model.diff.Difference.Added;
import org.slipway.model.diff.Difference.Moved;
import org.slipway.model.diff.Difference.Removed;
import org.slipway.model.kinds.Kinds;

/**
 * Sees that what went in one place and came in another was moved: anything with an id, and inside of one root whatever says the
 * same as before.
 */
final class Moves {

    /** What an element that was moved says differently besides. */
    interface Inside {
        List<Difference> compare(EObject before, EObject after, String path);
    }

    private Moves() {
    }

    static List<Difference> found(List<Difference> differences, Inside inside, Kinds kinds) {
        Map<Object, Deque<Removed>> gone = new HashMap<>();
        for (Difference each : differences) {
            if (each instanceof Removed removed) {
                gone.computeIfAbsent(key(removed.element(), removed.path(), kinds), k -> new ArrayDeque<>()).add(removed);
            }
        }
        Map<Difference, Removed> moved = new IdentityHashMap<>();
        Set<Removed> explained = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Difference each : differences) {
            if (each instanceof Added added && !gone.isEmpty()) {
                Removed from = gone.getOrDefault(key(added.element(), added.path(), kinds), new ArrayDeque<>()).poll();
                if (from != null) {
                    moved.put(added, from);
                    explained.add(from);
                }
            }
        }
        var result = new ArrayList<Difference>();
        for (Difference each : differences) {
            if (each instanceof Added added && moved.containsKey(added)) {
                Removed from = moved.get(added);
                result.add(new Moved(added.path(), added.element(), container(from.path()), container(added.path())));
                result.addAll(inside.compare(from.element(), added.element(), added.path()));
            } else if (!(each instanceof Removed removed && explained.contains(removed))) {
                result.add(each);
            }
        }
        return List.copyOf(result);
    }

    private static Object key(EObject element, String path, Kinds kinds) {
        if (element instanceof Identified identified && identified.getId() != null) {
            return List.of(element.eClass(), identified.getId());
        }
        EObject root = EcoreUtil.getRootContainer(element);
        String within = root == element ? path : path.contains(" › ") ? path.substring(0, path.indexOf(" › ")) : path;
        return List.of(within, Matching.content(element, kinds));
    }

    private static String container(String path) {
        int last = path.lastIndexOf(" › ");
        return last < 0 ? "the top" : path.substring(0, last);
    }
}
