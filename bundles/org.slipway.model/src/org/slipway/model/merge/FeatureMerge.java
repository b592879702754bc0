package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.common.util.BasicEList;
import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.diff.Paths;
import org.slipway.model.kinds.Kinds;

/** Merges what an element says itself: all but the elements of its lists. */
final class FeatureMerge {
    private final Values values;
    private final Paths paths;
    private final Collisions collisions;

    FeatureMerge(Values values, Paths paths, Collisions collisions) {
        this.values = values;
        this.paths = paths;
        this.collisions = collisions;
    }

    void merge(EObject base, EObject ours, EObject theirs) {
        for (EStructuralFeature feature : ours.eClass().getEAllStructuralFeatures()) {
            if (Values.isKept(feature) && !Values.isList(feature)) {
                merge(base, ours, theirs, feature);
            }
        }
    }

    /** Whether they say something else in any feature but the lists of their elements. */
    boolean differ(EObject one, EObject other) {
        return one.eClass().getEAllStructuralFeatures().stream().filter(each -> Values.isKept(each) && !Values.isList(each))
                .anyMatch(each -> !values.of(one, each).equals(values.of(other, each)));
    }

    private void merge(EObject base, EObject ours, EObject theirs, EStructuralFeature feature) {
        List<String> was = values.of(base, feature);
        List<String> here = values.of(ours, feature);
        List<String> there = values.of(theirs, feature);
        if (there.equals(was) || there.equals(here)) {
            return;
        }
        if (here.equals(was)) {
            values.take(ours, feature, theirs);
        } else if (Kinds.isMap(feature)) {
            mergeMap(base, ours, theirs, feature);
        } else if (!isPlainList(feature) || !mergeList(was, here, there, ours, theirs, feature)) {
            collisions.add(new Conflict(paths.of(ours) + " › " + feature.getName(), values.said(base, feature), values.said(ours, feature),
                    values.said(theirs, feature)), () -> values.take(ours, feature, theirs));
        }
    }

    private static boolean isPlainList(EStructuralFeature feature) {
        return feature.isMany() && !(feature instanceof EReference reference && reference.isContainment());
    }

    /** Takes out what they took out and puts in what they put in. Not where a value is there twice or both changed the order. */
    private static boolean mergeList(List<String> was, List<String> here, List<String> there, EObject ours, EObject theirs, EStructuralFeature feature) {
        boolean twice = List.of(was, here, there).stream().anyMatch(each -> new HashSet<>(each).size() < each.size());
        if (twice || !common(was, there).equals(common(there, was))) {
            return false;
        }
        var texts = new ArrayList<>(here);
        var result = new ArrayList<Object>(Values.raw(ours, feature));
        for (int i = here.size() - 1; i >= 0; i--) {
            if (was.contains(here.get(i)) && !there.contains(here.get(i))) {
                texts.remove(i);
                result.remove(i);
            }
        }
        for (int i = 0; i < there.size(); i++) {
            if (!was.contains(there.get(i)) && !texts.contains(there.get(i))) {
                int at = place(there, i, texts);
                while (at < texts.size() && !was.contains(texts.get(at)) && !there.contains(texts.get(at))) {
                    at++; // ours first
                }
                texts.add(at, there.get(i));
                result.add(at, Values.raw(theirs, feature).get(i));
            }
        }
        ours.eSet(feature, new BasicEList<>(result));
        return true;
    }

    /** Behind the nearest of those that stand before it over there and are still here; ours may have taken some out. */
    private static int place(List<String> there, int index, List<String> texts) {
        for (int i = index - 1; i >= 0; i--) {
            int known = texts.indexOf(there.get(i));
            if (known >= 0) {
                return known + 1;
            }
        }
        return 0;
    }

    private static List<String> common(List<String> of, List<String> with) {
        return of.stream().filter(with::contains).toList();
    }

    @SuppressWarnings("unchecked")
    private void mergeMap(EObject base, EObject ours, EObject theirs, EStructuralFeature feature) {
        var was = (EMap<Object, Object>) base.eGet(feature);
        var here = (EMap<Object, Object>) ours.eGet(feature);
        var there = (EMap<Object, Object>) theirs.eGet(feature);
        var keys = new ArrayList<Object>(was.keySet());
        there.keySet().stream().filter(key -> !was.containsKey(key)).forEach(keys::add);
        for (Object key : keys) {
            String old = said(was, key);
            String now = said(here, key);
            String other = said(there, key);
            Runnable take = () -> {
                if (there.containsKey(key)) {
                    here.put(key, there.get(key));
                } else {
                    here.removeKey(key);
                }
            };
            if (!other.equals(old) && now.equals(old)) {
                take.run();
            } else if (!other.equals(old) && !other.equals(now)) {
                collisions.add(new Conflict(paths.of(ours) + " › " + feature.getName() + " › " + key, old, now, other), take);
            }
        }
    }

    private static String said(EMap<Object, Object> map, Object key) {
        return map.containsKey(key) ? "“" + map.get(key) + "”" : "nothing";
    }
}
