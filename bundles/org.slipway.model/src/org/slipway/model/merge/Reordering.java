package org.slipway.model.merge;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.diff.LongestRise;
import org.slipway.model.diff.TreeMatching;

/**
 * Which elements of a list the other side moved within it, among those that stayed there on both sides.
 *
 * @param theirs elements of the other side
 * @param byBoth those of them that our side moved as well, to another place
 */
record Reordering(Set<EObject> theirs, Set<EObject> byBoth) {

    static Reordering of(TreeMatching toOurs, TreeMatching toTheirs, List<EObject> was, List<EObject> here, List<EObject> there) {
        Map<EObject, Integer> positions = positions(was);
        Set<EObject> left = set(here.stream().map(toOurs::before).flatMap(Optional::stream).toList());
        List<EObject> theirOrder = there.stream().map(toTheirs::before).flatMap(Optional::stream)
                .filter(each -> positions.containsKey(each) && left.contains(each)).toList();
        Set<EObject> common = set(theirOrder);
        List<EObject> ourOrder = here.stream().map(toOurs::before).flatMap(Optional::stream).filter(common::contains).toList();
        if (theirOrder.equals(ourOrder)) {
            return new Reordering(Set.of(), Set.of());
        }
        // Of two that changed places either may have moved; where one of them moved on the other side, it is taken to be the same one.
        Set<EObject> movedByUs = moved(ourOrder, positions, moved(theirOrder, positions, Set.of()));
        Set<EObject> moved = moved(theirOrder, positions, movedByUs);
        Set<EObject> movedByBoth = set(movedByUs);
        movedByBoth.retainAll(moved);
        return new Reordering(set(moved.stream().map(each -> toTheirs.after(each).orElseThrow()).toList()),
                set(movedByBoth.stream().map(each -> toTheirs.after(each).orElseThrow()).toList()));
    }

    /** Whether an element may be what moved in a list where it stayed. */
    static boolean within(List<EObject> was, List<EObject> now, TreeMatching matching, EObject old) {
        Map<EObject, Integer> positions = positions(was);
        List<EObject> order = now.stream().map(matching::before).flatMap(Optional::stream).filter(positions::containsKey).toList();
        return moved(order, positions, set(List.of(old))).contains(old);
    }

    private static Map<EObject, Integer> positions(List<EObject> was) {
        Map<EObject, Integer> positions = new IdentityHashMap<>();
        was.forEach(each -> positions.put(each, positions.size()));
        return positions;
    }

    /** As few as explain the order; where several choices do, one with as many of the suspects as can be. */
    private static Set<EObject> moved(List<EObject> order, Map<EObject, Integer> positions, Set<EObject> suspects) {
        Set<EObject> moved = set(order);
        LongestRise.of(order.stream().mapToInt(positions::get).toArray(), at -> suspects.contains(order.get(at))).forEach(at -> moved.remove(order.get(at)));
        return moved;
    }

    private static Set<EObject> set(Collection<EObject> elements) {
        Set<EObject> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(elements);
        return set;
    }
}
