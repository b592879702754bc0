package org.slipway.model.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.slipway.model.Extra;
import org.slipway.model.ModelPackage;
import org.slipway.model.Node;
import org.slipway.model.Unknown;
import org.slipway.model.diff.Difference.Added;
import org.slipway.model.diff.Difference.Changed;
import org.slipway.model.diff.Difference.Moved;
import org.slipway.model.diff.Difference.Removed;
import org.slipway.model.kinds.Kinds;

/** Compares two models. The result follows the order of the second one, so the same two models give the same lines. */
public final class ModelDiff {
    static final String INSIDE = " › ";

    private final TreeMatching matching;
    private final Paths paths;
    /** Tells roots' files apart. */
    private final Function<EObject, String> file;
    private final Wording wording;
    private final Kinds kinds;
    private final List<Difference> differences = new ArrayList<>();

    private ModelDiff(TreeMatching matching, Paths paths, Function<EObject, String> file, Wording wording, Kinds kinds) {
        this.matching = matching;
        this.paths = paths;
        this.file = file;
        this.wording = wording;
        this.kinds = kinds;
    }

    /** What the elements of {@code b} say differently; the order of these roots themselves means nothing. */
    public static List<Difference> compare(List<? extends EObject> a, List<? extends EObject> b, Kinds kinds) {
        return compare(a, b, root -> "", kinds);
    }

    /** @param file which file a root stands in; one that stands in another in the second model was moved */
    public static List<Difference> compare(List<? extends EObject> a, List<? extends EObject> b, Function<EObject, String> file, Kinds kinds) {
        return compare(a, b, file, Wording.NONE, kinds);
    }

    /**
     * @param file which file a root stands in; one that stands in another in the second model was moved
     * @param wording says parts as sentences; what it says is told as one change
     */
    public static List<Difference> compare(List<? extends EObject> a, List<? extends EObject> b, Function<EObject, String> file, Wording wording,
            Kinds kinds) {
        var diff = new ModelDiff(TreeMatching.of(a, b, kinds), new Paths(a, kinds), file, wording, kinds);
        diff.list(a, b, "", false);
        return List.copyOf(diff.differences);
    }

    private void list(List<? extends EObject> before, List<? extends EObject> after, String path, boolean ordered) {
        Map<EObject, Integer> positions = positions(before);
        for (EObject each : before) {
            if (matching.after(each).isEmpty()) {
                differences.add(new Removed(path + Label.of(each, positions.get(each) + 1, kinds), each));
            }
        }
        Set<EObject> moved = ordered ? moved(positions, after) : Set.of();
        for (int i = 0; i < after.size(); i++) {
            EObject now = after.get(i);
            String own = path + Label.of(now, i + 1, kinds);
            Optional<EObject> partner = matching.before(now);
            if (partner.isEmpty()) {
                differences.add(new Added(own, now));
                broughtInto(now, own);
                continue;
            }
            EObject old = partner.get();
            if (!positions.containsKey(old)) {
                differences.add(new Moved(own, now, paths.container(old), path.isEmpty() ? Paths.TOP : path.substring(0, path.length() - INSIDE.length())));
            } else if (moved.contains(now)) {
                differences.add(new Moved(own, now, "position " + (positions.get(old) + 1), "position " + (i + 1)));
            } else if (!ordered && !file.apply(old).equals(file.apply(now))) {
                differences.add(new Moved(own, now, file.apply(old), file.apply(now)));
            }
            pair(old, now, own);
        }
    }

    /** What was moved into an element that is new. */
    private void broughtInto(EObject added, String path) {
        for (EObject each : added.eContents()) {
            String own = path + INSIDE + (each.eContainingFeature().isMany()
                    ? Label.of(each, ((List<?>) added.eGet(each.eContainingFeature())).indexOf(each) + 1, kinds) : each.eContainingFeature().getName());
            Optional<EObject> old = matching.before(each);
            if (old.isPresent()) {
                differences.add(new Moved(own, each, paths.container(old.get()), path));
                pair(old.get(), each, own);
            } else {
                broughtInto(each, own);
            }
        }
    }

    private static Map<EObject, Integer> positions(List<? extends EObject> elements) {
        Map<EObject, Integer> positions = new IdentityHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            positions.put(elements.get(i), i);
        }
        return positions;
    }

    /** The elements that changed their order among those that stayed in their list; as few as can be. */
    private Set<EObject> moved(Map<EObject, Integer> positions, List<? extends EObject> after) {
        List<EObject> stayed = after.stream().<EObject>map(each -> each)
                .filter(each -> matching.before(each).filter(positions::containsKey).isPresent()).toList();
        int[] were = stayed.stream().mapToInt(each -> positions.get(matching.before(each).orElseThrow())).toArray();
        Set<EObject> moved = Collections.newSetFromMap(new IdentityHashMap<>());
        moved.addAll(stayed);
        LongestRise.of(were).forEach(at -> moved.remove(stayed.get(at)));
        return moved;
    }

    /** What two elements, known to be the same one, say differently. */
    private void pair(EObject before, EObject after, String path) {
        if (before instanceof Unknown && after instanceof Unknown) {
            values(before, after, ModelPackage.Literals.UNKNOWN__SOURCE, path);
        } else {
            Stream.concat(kinds.head(after.eClass()).stream(), kinds.features(after.eClass()).stream())
                    .forEach(feature -> feature(before, after, feature, path));
            extras(before, after, path);
        }
    }

    @SuppressWarnings("unchecked")
    private void feature(EObject before, EObject after, EStructuralFeature feature, String path) {
        if (Kinds.isMap(feature)) {
            entries(before, after, feature, path + INSIDE, texts((EMap<?, ?>) before.eGet(feature)),
                    texts((EMap<?, ?>) after.eGet(feature)));
        } else if (!(feature instanceof EReference reference) || !reference.isContainment()) {
            values(before, after, feature, path + INSIDE + feature.getName());
        } else if (reference.isMany()) {
            list((List<EObject>) before.eGet(feature), (List<EObject>) after.eGet(feature), path + INSIDE, true);
        } else {
            child(before, after, reference, path);
        }
    }

    private void child(EObject before, EObject after, EReference reference, String path) {
        EObject old = (EObject) before.eGet(reference);
        EObject now = (EObject) after.eGet(reference);
        List<String> was = Optional.ofNullable(old).flatMap(wording::sentence).stream().toList();
        List<String> is = Optional.ofNullable(now).flatMap(wording::sentence).stream().toList();
        if (!was.equals(is) && (old == null || !was.isEmpty()) && (now == null || !is.isEmpty())) {
            differences.add(new Changed(path + INSIDE + wording.name(reference), before, after, reference, was, is));
        } else {
            child(old, now, path + INSIDE + reference.getName());
        }
    }

    private void child(@Nullable EObject before, @Nullable EObject after, String path) {
        if (before != null && after != null && before.eClass() == after.eClass()) {
            pair(before, after, path);
            return;
        }
        if (before != null) {
            differences.add(new Removed(path, before));
        }
        if (after != null) {
            differences.add(new Added(path, after));
        }
    }

    private void values(EObject before, EObject after, EStructuralFeature feature, String path) {
        List<String> old = FeatureValues.of(before, feature);
        List<String> now = FeatureValues.of(after, feature);
        if (!old.equals(now)) {
            differences.add(new Changed(path, before, after, feature, old, now));
        }
    }

    private static Map<String, String> texts(EMap<?, ?> map) {
        var texts = new LinkedHashMap<String, String>();
        map.forEach(entry -> texts.put(String.valueOf(entry.getKey()), entry.getValue() == null ? "" : entry.getValue()
                .toString()));
        return texts;
    }

    /** Pieces that no installed bundle understands, told apart by their keys. */
    private void extras(EObject before, EObject after, String path) {
        entries(before, after, ModelPackage.Literals.NODE__EXTRAS, path + INSIDE, extras(before), extras(after));
    }

    private static Map<String, String> extras(EObject element) {
        var texts = new LinkedHashMap<String, String>();
        if (element instanceof Node node) {
            for (Extra extra : node.getExtras()) {
                texts.merge(String.valueOf(extra.getFeature()), String.valueOf(extra.getSource()), (one, more) -> one + "\n"
                        + more);
            }
        }
        return texts;
    }

    private void entries(EObject before, EObject after, EStructuralFeature feature, String path, Map<String, String> old,
            Map<String, String> now) {
        old.forEach((key, value) -> {
            if (!now.containsKey(key)) {
                differences.add(new Changed(path + key, before, after, feature, List.of(value), List.of()));
            }
        });
        now.forEach((key, value) -> {
            List<String> was = Optional.ofNullable(old.get(key)).stream().toList();
            if (!was.equals(List.of(value))) {
                differences.add(new Changed(path + key, before, after, feature, was, List.of(value)));
            }
        });
    }
}
