package org.slipway.model.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.jspecify.annotations.Nullable;
import org.slipway.model.Element;
import org.slipway.model.Extra;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;

/**
 * Which elements of two models are the same ones, wherever they stand: first list by list, as {@link Matching} says, then what went
 * in one place and came in another. That is anything with an id, and inside of one root whatever says the same as before, or is
 * the only one of its kind and name.
 */
public final class TreeMatching {
    private final Kinds kinds;
    private final Map<EObject, EObject> afterOf = new IdentityHashMap<>();
    private final Map<EObject, EObject> beforeOf = new IdentityHashMap<>();

    private TreeMatching(Kinds kinds) {
        this.kinds = kinds;
    }

    public static TreeMatching of(List<? extends EObject> before, List<? extends EObject> after, Kinds kinds) {
        var matching = new TreeMatching(kinds);
        matching.lists(before, after);
        matching.moved(before, after);
        matching.neighbours(before, after);
        return matching;
    }

    /** What the element of the second model was in the first one. */
    public Optional<EObject> before(EObject after) {
        return Optional.ofNullable(beforeOf.get(after));
    }

    /** What became of the element of the first model. */
    public Optional<EObject> after(EObject before) {
        return Optional.ofNullable(afterOf.get(before));
    }

    private void lists(List<? extends EObject> before, List<? extends EObject> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        Matching.ofThemselves(before, after, kinds).each(this::pair);
    }

    @SuppressWarnings("unchecked")
    private void pair(EObject before, EObject after) {
        afterOf.put(before, after);
        beforeOf.put(after, before);
        for (EReference reference : after.eClass().getEAllContainments()) {
            if (reference.isMany() && !Kinds.isMap(reference)) {
                lists((List<EObject>) before.eGet(reference), (List<EObject>) after.eGet(reference));
            } else if (!reference.isMany() && before.eGet(reference) instanceof EObject old && after.eGet(reference) instanceof EObject now
                    && old.eClass() == now.eClass()) {
                pair(old, now);
            }
        }
    }

    /** A rename is only taken for one when nothing that has the name already explains what came and went. */
    @SuppressWarnings("unchecked")
    private void neighbours(List<? extends EObject> before, List<? extends EObject> after) {
        if (!before.isEmpty() && before.stream().anyMatch(each -> !afterOf.containsKey(each))) {
            Matching.ofNeighbours(before, after, this, kinds).each((old, now) -> {
                if (!afterOf.containsKey(old)) {
                    pair(old, now);
                }
            });
        }
        for (EObject now : after) {
            before(now).ifPresent(old -> now.eClass().getEAllContainments().stream().filter(each -> !Kinds.isMap(each)).forEach(each -> {
                if (each.isMany()) {
                    neighbours((List<EObject>) old.eGet(each), (List<EObject>) now.eGet(each));
                } else if (now.eGet(each) instanceof EObject child && before(child).isPresent()) {
                    neighbours(List.of(before(child).get()), List.of(child));
                }
            }));
        }
    }

    private void moved(List<? extends EObject> before, List<? extends EObject> after) {
        List<EObject> gone = alone(before, afterOf);
        List<EObject> come = alone(after, beforeOf);
        if (!gone.isEmpty() && !come.isEmpty()) {
            found(gone, come, element -> OwnId.of(element).map(Object.class::cast), false);
            found(gone, come, element -> OwnId.of(element).isPresent() ? Optional.empty() : Optional.of(Matching.content(element, kinds)), false);
            found(gone, come, this::name, true);
        }
    }

    private Optional<Object> name(EObject element) {
        return Optional.of(element).filter(each -> each instanceof Element && OwnId.of(each).isEmpty()).flatMap(each -> Label.name(each, kinds)).map(name -> List.of(element.eClass(), name));
    }

    /** Elements of lists that have no partner yet, whatever stands around them, outer ones first. */
    private static List<EObject> alone(List<? extends EObject> roots, Map<EObject, EObject> partners) {
        List<EObject> alone = new ArrayList<>();
        var open = new ArrayDeque<EObject>(roots);
        while (!open.isEmpty()) {
            EObject next = open.poll();
            if (!partners.containsKey(next) && isMovable(next)) {
                alone.add(next);
            }
            open.addAll(next.eContents());
        }
        return alone;
    }

    private static boolean isMovable(EObject element) {
        boolean inList = element.eContainingFeature() == null || element.eContainingFeature().isMany() && !Kinds.isMap(element.eContainingFeature());
        return inList && !(element instanceof Extra);
    }

    /** @param unique whether only a key that one element on each side has says that they are the same */
    private void found(List<EObject> gone, List<EObject> come, Function<EObject, Optional<Object>> key, boolean unique) {
        Map<Object, Deque<EObject>> left = byKey(gone, afterOf, each -> scoped(each, EcoreUtil.getRootContainer(each), key));
        Map<Object, Deque<EObject>> right = byKey(come, beforeOf, each -> scoped(each, beforeOf.get(EcoreUtil.getRootContainer(each)), key));
        right.forEach((each, now) -> {
            Deque<EObject> old = left.getOrDefault(each, new ArrayDeque<>());
            if (!unique || old.size() == 1 && now.size() == 1) {
                while (!old.isEmpty() && !now.isEmpty()) {
                    pairIfAlone(old, now);
                }
            }
        });
    }

    /** A pair found before may have brought what is inside of it along. */
    private void pairIfAlone(Deque<EObject> old, Deque<EObject> now) {
        if (afterOf.containsKey(old.peek())) {
            old.poll();
        } else if (beforeOf.containsKey(now.peek())) {
            now.poll();
        } else {
            pair(old.poll(), now.poll());
        }
    }

    private static Map<Object, Deque<EObject>> byKey(List<EObject> elements, Map<EObject, EObject> partners, Function<EObject, Optional<Object>> key) {
        Map<Object, Deque<EObject>> byKey = new LinkedHashMap<>();
        elements.stream().filter(each -> !partners.containsKey(each))
                .forEach(each -> key.apply(each).ifPresent(its -> byKey.computeIfAbsent(its, k -> new ArrayDeque<>()).add(each)));
        return byKey;
    }

    /** Ids of elements hold everywhere; everything else stays in its root, here that of the first model. */
    private static Optional<Object> scoped(EObject element, @Nullable EObject root, Function<EObject, Optional<Object>> key) {
        Object scope = element instanceof Identified ? "" : root;
        return scope == null ? Optional.empty() : key.apply(element).map(its -> List.of(scope, its));
    }
}
