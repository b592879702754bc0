package org.slipway.model.merge;

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
        Map<EObject, Integer> positions = new IdentityHashMap<>();
        was.forEach(each -> positions.put(each, positions.size()));
        Set<EObject> left = set(here.stream().map(each -> toOurs.before(each)).flatMap(Optional::stream).toList());
        List<EObject> theirOrder = there.stream().map(toTheirs::before).flatMap(Optional::stream)
                .filter(each -> positions.containsKey(each) && left.contains(each)).toList();
        Set<EObject> common = set(theirOrder);
        List<EObject> ourOrder = here.stream().map(toOurs::before).flatMap(Optional::stream).filter(common::contains).toList();
        if (theirOrder.equals(ourOrder)) {
            return new Reordering(Set.of(), Set.of());
        }
        Set<EObject> moved = moved(theirOrder, positions);
        Set<EObject> movedByBoth = moved(ourOrder, positions);
        movedByBoth.retainAll(moved);
        return new Reordering(set(moved.stream().map(each -> toTheirs.after(each).orElseThrow()).toList()),
                set(movedByBoth.stream().map(each -> toTheirs.after(each).orElseThrow()).toList()));
    }

    private static Set<EObject> moved(List<EObject> order, Map<EObject, Integer> positions) {
        Set<EObject> moved = set(order);
        LongestRise.of(order.stream().mapToInt(positions::get).toArray()).forEach(at -> moved.remove(order.get(at)));
        return moved;
    }

    private static Set<EObject> set(List<EObject> elements) {
        Set<EObject> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(elements);
        return set;
    }
}
