package org.slipway.model.diff;

import java.util.ArrayList;
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
    private static final String INSIDE = " › ";

    private final Kinds kinds;
    private final List<Difference> differences = new ArrayList<>();

    /** Tells roots' files apart. */
    private final Function<EObject, String> file;

    private ModelDiff(Function<EObject, String> file, Kinds kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    /** What the elements of {@code b} say differently; the order of these roots themselves means nothing. */
    public static List<Difference> compare(List<? extends EObject> a, List<? extends EObject> b, Kinds kinds) {
        return compare(a, b, root -> "", kinds);
    }

    /** @param file which file a root stands in; one that stands in another in the second model was moved */
    public static List<Difference> compare(List<? extends EObject> a, List<? extends EObject> b, Function<EObject, String> file, Kinds kinds) {
        var diff = new ModelDiff(file, kinds);
        diff.list(a, b, "", false);
        return Moves.found(diff.differences, diff::pair, kinds);
    }

    private void list(List<? extends EObject> before, List<? extends EObject> after, String path, boolean ordered) {
        Matching matching = Matching.of(before, after, kinds);
        for (EObject removed : matching.removed()) {
            differences.add(new Removed(path + Label.of(removed, before.indexOf(removed) + 1, kinds), removed));
        }
        Set<Integer> moved = ordered ? matching.moved() : Set.of();
        for (int i = 0; i < after.size(); i++) {
            EObject now = after.get(i);
            String own = path + Label.of(now, i + 1, kinds);
            Optional<EObject> old = matching.partner(i);
            if (old.isEmpty()) {
                differences.add(new Added(own, now));
                continue;
            }
            if (moved.contains(i)) {
                differences.add(new Moved(own, now, "position " + (matching.positionBefore(i) + 1), "position " + (i + 1)));
            }
            if (!ordered && !file.apply(old.get()).equals(file.apply(now))) {
                differences.add(new Moved(own, now, file.apply(old.get()), file.apply(now)));
            }
            differences.addAll(pair(old.get(), now, own));
        }
    }

    /** What two elements, known to be the same one, say differently. */
    private List<Difference> pair(EObject before, EObject after, String path) {
        var inside = new ModelDiff(file, kinds);
        if (before instanceof Unknown && after instanceof Unknown) {
            inside.values(before, after, ModelPackage.Literals.UNKNOWN__SOURCE, path);
        } else {
            Stream.concat(kinds.head(after.eClass()).stream(), kinds.features(after.eClass()).stream())
                    .forEach(feature -> inside.feature(before, after, feature, path));
            inside.extras(before, after, path);
        }
        return inside.differences;
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
            child((EObject) before.eGet(feature), (EObject) after.eGet(feature), path + INSIDE + feature.getName());
        }
    }

    private void child(EObject before, EObject after, String path) {
        if (before != null && after != null && before.eClass() == after.eClass()) {
            differences.addAll(pair(before, after, path));
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
