package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.diff.Paths;
import org.slipway.model.diff.TreeMatching;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.model.text.YamlWriter;

/**
 * Brings what they changed into ours, list by list along theirs: what is new there is copied, what moved there is moved, what
 * both have is merged. What is gone there goes last, when all that it held and that lives on has left it.
 */
final class TreeMerge {
    private final YamlResource base;
    private final YamlResource ours;
    private final YamlResource theirs;
    private final TreeMatching toOurs;
    private final TreeMatching toTheirs;
    private final Values values;
    private final FeatureMerge features;
    private final Touched touched;
    private final SameAddition sameAddition;
    private final Paths theirPaths;
    private final Paths ourPaths;
    private final Kinds kinds;
    private final Collisions collisions;
    /** Element of theirs → what stands for it in ours now. */
    private final Map<EObject, EObject> standsFor = new IdentityHashMap<>();
    /** Elements of ours that the base does not have, until something of theirs is found to be the same. */
    private final Map<EObject, Anchor> ourAdditions = new IdentityHashMap<>();

    TreeMerge(YamlResource base, YamlResource ours, YamlResource theirs, Kinds kinds, Collisions collisions) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        this.kinds = kinds;
        this.collisions = collisions;
        toOurs = TreeMatching.of(base.getContents(), ours.getContents(), kinds);
        toTheirs = TreeMatching.of(base.getContents(), theirs.getContents(), kinds);
        values = new Values(kinds);
        ourPaths = new Paths(ours.getContents(), kinds);
        theirPaths = new Paths(theirs.getContents(), kinds);
        features = new FeatureMerge(values, ourPaths, collisions);
        touched = new Touched(features);
        sameAddition = new SameAddition(ourAdditions, toTheirs, kinds);
    }

    void run() {
        noteAdditions(ours.getContents());
        knownOnBothSides(theirs.getContents());
        list(ours.getContents(), base.getContents(), theirs.getContents());
        deletions(base.getContents(), new ArrayList<>());
    }

    /** What stands in ours now for an element of theirs; of something that theirs took over as it was in the base, too. */
    Optional<EObject> here(EObject theirElement) {
        return Optional.ofNullable(standsFor.get(theirElement)).or(() -> toTheirs.before(theirElement).flatMap(toOurs::after));
    }

    private void noteAdditions(List<EObject> list) {
        for (EObject each : list) {
            if (toOurs.before(each).isEmpty()) {
                ourAdditions.put(each, Anchor.of(each, list, toOurs));
            }
            lists(each).forEach(feature -> noteAdditions(children(each, feature)));
        }
    }

    private void knownOnBothSides(List<EObject> list) {
        for (EObject each : list) {
            toTheirs.before(each).flatMap(toOurs::after).ifPresent(here -> standsFor.put(each, here));
            lists(each).forEach(feature -> knownOnBothSides(children(each, feature)));
        }
    }

    static List<EReference> lists(EObject element) {
        return element.eClass().getEAllContainments().stream().filter(Values::isList).toList();
    }

    @SuppressWarnings("unchecked")
    static EList<EObject> children(EObject element, EStructuralFeature feature) {
        return (EList<EObject>) element.eGet(feature);
    }

    /** @param was the same list in the base; empty where the list is new */
    private void list(EList<EObject> here, List<EObject> was, List<EObject> there) {
        Reordering reordering = Reordering.of(toOurs, toTheirs, was, here, there);
        for (EObject each : there) {
            Optional<EObject> old = toTheirs.before(each);
            if (old.isEmpty()) {
                added(each, here, there);
            } else if (toOurs.after(old.get()).isEmpty()) {
                goneHere(old.get(), each, here, there);
            } else {
                both(old.get(), toOurs.after(old.get()).get(), each, here, there, reordering);
            }
        }
    }

    private void inside(EObject here, Optional<EObject> was, EObject there) {
        for (EReference feature : lists(there)) {
            list(children(here, feature), was.<List<EObject>>map(each -> children(each, feature)).orElse(List.of()), children(there, feature));
        }
    }

    private void added(EObject each, EList<EObject> here, List<EObject> there) {
        Optional<EObject> same = sameAddition.in(here, each, there);
        if (same.isEmpty()) {
            EObject copy = values.copyOfItself(each);
            insert(here, copy, each, there);
            standsFor.put(each, copy);
            inside(copy, Optional.empty(), each);
            return;
        }
        EObject ourOwn = same.get();
        ourAdditions.remove(ourOwn);
        standsFor.put(each, ourOwn);
        if (text(ourOwn).equals(text(each))) {
            inside(ourOwn, Optional.empty(), each);
        } else {
            collisions.add(new Conflict(ourPaths.of(ourOwn), "nothing", "added as " + said(ourOwn), "added as " + said(each)),
                    () -> here.set(here.indexOf(ourOwn), restored(each)));
            survivors(each);
        }
    }

    private void goneHere(EObject old, EObject each, EList<EObject> here, List<EObject> there) {
        if (touched.by(old, each, toTheirs, toOurs)) {
            collisions.add(new Conflict(theirPaths.of(each), "there", "deleted", "changed"), () ->
                    here.add(place(here, each, there), restored(each)));
        }
        survivors(each);
    }

    /** Of what is inside of something deleted here, some may live on elsewhere. */
    private void survivors(EObject there) {
        for (EReference feature : lists(there)) {
            for (EObject each : children(there, feature)) {
                Optional<EObject> old = toTheirs.before(each);
                Optional<EObject> here = old.flatMap(toOurs::after);
                if (here.isPresent()) {
                    features.merge(old.get(), here.get(), each);
                    inside(here.get(), old, each);
                } else {
                    survivors(each);
                }
            }
        }
    }

    private void both(EObject old, EObject ourOne, EObject each, EList<EObject> here, List<EObject> there, Reordering reordering) {
        if (Touched.isMoved(old, each, toTheirs) && !here.contains(ourOne)) {
            boolean elsewhere = Touched.isMoved(old, ourOne, toOurs);
            boolean circle = isInside(here, ourOne);
            boolean within = !elsewhere && movedWithin(old, ourOne, toOurs);
            if (elsewhere || circle || within) {
                collisions.add(new Conflict(ourPaths.of(ourOne), "there", elsewhere ? "moved here" : within ? "moved in its list" : "its new place moved into it",
                        "moved to " + theirPaths.of(each)), circle ? () -> { } : () -> insert(here, ourOne, each, there));
            } else {
                insert(here, ourOne, each, there);
            }
        } else if (!here.contains(ourOne) && movedWithin(old, each, toTheirs)) {
            collisions.add(new Conflict(ourPaths.of(ourOne), "there", "moved here", "moved in its list"), isInside(here, ourOne) ? () -> { } : () -> insert(here, ourOne, each, there));
        } else if (reordering.byBoth().contains(each)) {
            collisions.add(new Conflict(ourPaths.of(ourOne), "there", "moved in its list", "moved elsewhere in its list"),
                    () -> insert(here, ourOne, each, there));
        } else if (reordering.theirs().contains(each)) {
            insert(here, ourOne, each, there);
        }
        features.merge(old, ourOne, each);
        inside(ourOne, Optional.of(old), each);
    }

    /** Whether a side left it in its list and put it at another place there. */
    private boolean movedWithin(EObject old, EObject now, TreeMatching matching) {
        return Reordering.within(siblings(old), siblings(now), matching, old);
    }

    @SuppressWarnings("unchecked")
    private static List<EObject> siblings(EObject element) {
        return element.eContainer() == null ? element.eResource().getContents()
                : element.eContainmentFeature().isMany() ? (List<EObject>) element.eContainer().eGet(element.eContainmentFeature()) : List.of(element);
    }

    private static boolean isInside(EList<EObject> list, EObject element) {
        return list instanceof Setting setting && EcoreUtil.isAncestor(element, setting.getEObject());
    }

    /** Behind the nearest one before it in theirs that is in this list, and behind what we put there. */
    private int place(EList<EObject> here, EObject each, List<EObject> there) {
        int at = 0;
        for (int i = there.indexOf(each) - 1; i >= 0 && at == 0; i--) {
            at = here.indexOf(standsFor.get(there.get(i))) + 1;
        }
        while (at < here.size() && ourAdditions.containsKey(here.get(at))) {
            at++;
        }
        return at;
    }

    private void insert(EList<EObject> here, EObject element, EObject each, List<EObject> there) {
        here.remove(element);
        here.add(place(here, each, there), element);
    }

    /** As they have it; what lives on in ours comes along instead of being there twice. */
    private EObject restored(EObject each) {
        EObject copy = values.copyOfItself(each);
        for (EReference feature : lists(each)) {
            for (EObject child : children(each, feature)) {
                EObject living = standsFor.get(child);
                children(copy, feature).add(living == null ? restored(child) : living);
            }
        }
        return copy;
    }

    private void deletions(List<EObject> was, List<EObject> handled) {
        for (EObject each : was) {
            Optional<EObject> here = toOurs.after(each);
            if (toTheirs.after(each).isEmpty() && here.isPresent() && handled.stream().noneMatch(done -> EcoreUtil.isAncestor(done, here.get()))) {
                handled.add(here.get());
                delete(each, here.get());
            }
            lists(each).forEach(feature -> deletions(children(each, feature), handled));
        }
    }

    private void delete(EObject old, EObject here) {
        if (touched.by(old, here, toOurs, toTheirs) || livesInside(here)) {
            collisions.add(new Conflict(ourPaths.of(here), "there", "changed", "deleted"), () -> {
                if (!livesInside(here)) {
                    EcoreUtil.remove(here);
                }
            });
        } else {
            EcoreUtil.remove(here);
        }
    }

    private boolean livesInside(EObject here) {
        return lists(here).stream().flatMap(feature -> children(here, feature).stream())
                .anyMatch(each -> toOurs.before(each).flatMap(toTheirs::after).isPresent() || livesInside(each));
    }

    private String text(EObject element) {
        return YamlWriter.write(List.of(element), kinds);
    }

    private String said(EObject element) {
        return text(element).strip().replaceAll("\\s*\n\\s*", "; ");
    }
}
