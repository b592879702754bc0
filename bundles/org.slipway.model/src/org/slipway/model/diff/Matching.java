package org.slipway.model.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlWriter;

/**
 * Which elements of two lists are the same ones: those with the same id, else those that say the same, else those of one kind
 * and name, else those of one kind between the same neighbours, whose name may be another if nothing else is.
 */
public final class Matching {
    /** Lines that two elements must have in common, when they are not the same, to be taken for one that changed. */
    private static final int FEW = 4;

    private final List<? extends EObject> before;
    private final List<? extends EObject> after;
    private final Kinds kinds;
    private final Map<EObject, String> rests = new IdentityHashMap<>();
    /** For each element the position of its partner in the other list; -1 for none. */
    private final int[] partnerOfBefore;
    private final int[] partnerOfAfter;

    private Matching(List<? extends EObject> before, List<? extends EObject> after, Kinds kinds) {
        this.before = before;
        this.after = after;
        this.kinds = kinds;
        this.partnerOfBefore = new int[before.size()];
        this.partnerOfAfter = new int[after.size()];
        Arrays.fill(partnerOfBefore, -1);
        Arrays.fill(partnerOfAfter, -1);
    }

    public static Matching of(List<? extends EObject> before, List<? extends EObject> after, Kinds kinds) {
        Matching matching = ofThemselves(before, after, kinds);
        matching.byNeighbours();
        return matching;
    }

    /** The partner in the first list of the element at this position of the second. */
    public Optional<EObject> partner(int positionAfter) {
        return Optional.of(partnerOfAfter[positionAfter]).filter(at -> at >= 0).map(before::get);
    }

    /** Those that are known by what they say themselves. */
    static Matching ofThemselves(List<? extends EObject> before, List<? extends EObject> after, Kinds kinds) {
        var matching = new Matching(before, after, kinds);
        matching.byKey(element -> OwnId.of(element).map(Object.class::cast));
        matching.byNameAlone();
        matching.byKey(element -> OwnId.of(element).isPresent() ? Optional.empty() : Optional.of(content(element, kinds)));
        matching.byKey(matching::name);
        return matching;
    }

    /** Those that are only known by their neighbours, when all others are known. */
    static Matching ofNeighbours(List<? extends EObject> before, List<? extends EObject> after, TreeMatching known, Kinds kinds) {
        Map<EObject, Integer> lefts = positions(before);
        Map<EObject, Integer> rights = positions(after);
        List<? extends EObject> here = before.stream().filter(each -> known.after(each).map(rights::containsKey).orElse(true)).toList();
        List<? extends EObject> there = after.stream().filter(each -> known.before(each).map(lefts::containsKey).orElse(true)).toList();
        var matching = new Matching(here, there, kinds);
        Map<EObject, Integer> positions = positions(here);
        for (int j = 0; j < there.size(); j++) {
            Optional<EObject> old = known.before(there.get(j));
            if (old.isPresent()) {
                matching.match(positions.get(old.get()), j);
            }
        }
        matching.byNeighbours();
        return matching;
    }

    private static Map<EObject, Integer> positions(List<? extends EObject> elements) {
        Map<EObject, Integer> positions = new IdentityHashMap<>();
        elements.forEach(each -> positions.put(each, positions.size()));
        return positions;
    }

    /** Hands over the pairs in the order of the second list. */
    void each(BiConsumer<EObject, EObject> pair) {
        for (int j = 0; j < partnerOfAfter.length; j++) {
            if (partnerOfAfter[j] >= 0) {
                pair.accept(before.get(partnerOfAfter[j]), after.get(j));
            }
        }
    }

    /** Who is the only one of its kind and name on both sides is the one that says the same, if any does: no need to write it down. */
    private void byNameAlone() {
        Map<Object, Integer> old = alone(before, partnerOfBefore);
        Map<Object, Integer> now = alone(after, partnerOfAfter);
        now.forEach((name, position) -> {
            int partner = old.getOrDefault(name, -1);
            if (partner >= 0 && position >= 0 && !told(partner, position)) {
                match(partner, position);
            }
        });
    }

    /** Kinds and names with the position of the element that has them; -1 for several. */
    private Map<Object, Integer> alone(List<? extends EObject> elements, int[] partners) {
        Map<Object, Integer> alone = new HashMap<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                int position = i;
                name(elements.get(i)).ifPresent(name -> alone.merge(name, position, (one, other) -> -1));
            }
        }
        return alone;
    }

    private void byKey(Function<EObject, Optional<Object>> key) {
        Map<Object, Deque<Integer>> open = new HashMap<>();
        for (int i = 0; i < partnerOfBefore.length; i++) {
            if (partnerOfBefore[i] < 0) {
                int position = i;
                key.apply(before.get(i)).ifPresent(k -> open.computeIfAbsent(k, x -> new ArrayDeque<>()).add(position));
            }
        }
        for (int j = 0; j < partnerOfAfter.length && !open.isEmpty(); j++) {
            if (partnerOfAfter[j] < 0) {
                Deque<Integer> candidates = key.apply(after.get(j)).map(open::get).orElse(null);
                if (candidates != null && !candidates.isEmpty() && !told(candidates.peek(), j)) {
                    match(candidates.poll(), j);
                }
            }
        }
    }

    /** Parts with ids of their own that differ are told apart, whatever their names; a site's elements may have got another id. */
    private boolean told(int positionBefore, int positionAfter) {
        EObject old = before.get(positionBefore);
        EObject now = after.get(positionAfter);
        return !(old instanceof Identified) && OwnId.of(old).isPresent() && OwnId.of(now).isPresent() && !OwnId.of(old).equals(OwnId.of(now));
    }

    private void match(int positionBefore, int positionAfter) {
        partnerOfBefore[positionBefore] = positionAfter;
        partnerOfAfter[positionAfter] = positionBefore;
    }

    /** Everything that an element says. */
    static String content(EObject element, Kinds kinds) {
        return YamlWriter.write(List.of(element), kinds);
    }

    private Optional<Object> name(EObject element) {
        return Label.name(element, kinds).map(name -> List.of(element.eClass(), name));
    }

    /** Something with a name that has another name now is the same only when most of the rest stayed. */
    private boolean mayBe(EObject old, EObject now) {
        boolean alike = old.eClass() == now.eClass() && OwnId.of(old).isEmpty();
        boolean named = kinds.head(now.eClass()).filter(head -> head.getName().equals("name")).isPresent();
        return alike && (!named || mostlyThe(rest(old), rest(now)));
    }

    private static boolean mostlyThe(String old, String now) {
        if (old.equals(now)) {
            return true;
        }
        List<String> before = old.lines().toList();
        List<String> after = now.lines().toList();
        var common = new ArrayList<>(before);
        after.forEach(common::remove);
        int same = before.size() - common.size();
        return same >= FEW && same * 3 >= Math.max(before.size(), after.size()) * 2;
    }

    /** All that an element says behind its kind and name. */
    private String rest(EObject element) {
        return rests.computeIfAbsent(element, e -> content(e, kinds).replaceFirst("[^\n]*\n", ""));
    }

    private void byNeighbours() {
        for (int j = 0; j < partnerOfAfter.length; j++) {
            if (partnerOfAfter[j] < 0 && OwnId.of(after.get(j)).isEmpty()) {
                int from = j == 0 ? 0 : partnerOfAfter[j - 1] < 0 ? before.size() : partnerOfAfter[j - 1] + 1;
                for (int i = from; i < partnerOfBefore.length && partnerOfBefore[i] < 0; i++) {
                    if (mayBe(before.get(i), after.get(j))) {
                        match(i, j);
                        break;
                    }
                }
            }
        }
    }
}
