package org.slipway.testkit;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.opentest4j.AssertionFailedError;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.ValueText;

/**
 * Elements of any kind, made from what the metamodel says, so that a test leaves no kind and no feature out: neither today's nor
 * those of the day after.
 */
public final class Samples {
    /** Elements contain others of their own kind; deeper than this a sample says nothing new. */
    private static final int DEEPEST = 4;

    private final Kinds kinds;
    private final SampleValues values;

    public Samples(Kinds kinds) {
        this(kinds, feature -> Optional.empty());
    }

    /** @param own values, as they are written, of features that the usual ones do not fit */
    public Samples(Kinds kinds, Function<EStructuralFeature, Optional<String>> own) {
        this.kinds = kinds;
        this.values = new SampleValues(kinds, own);
    }

    /** With what an element of the kind cannot be without, and nothing else. */
    public EObject least(EClass kind) {
        EObject element = EcoreUtil.create(kind);
        written(kind).filter(feature -> isNeeded(kind, feature)).forEach(feature -> fill(element, feature, 0));
        return element;
    }

    private boolean isNeeded(EClass kind, EStructuralFeature feature) {
        return feature.isRequired() || kinds.choice(feature).filter(choice -> written(kind)
                .filter(each -> kinds.choice(each).equals(Optional.of(choice))).findFirst().filter(feature::equals).isPresent()).isPresent();
    }

    /** With every feature set, and in them elements of every kind that they take. */
    public EObject full(EClass kind) {
        return full(kind, DEEPEST);
    }

    private EObject full(EClass kind, int depth) {
        EObject element = EcoreUtil.create(kind);
        var choices = new TreeSet<String>();
        for (EStructuralFeature feature : written(kind).toList()) {
            boolean chosen = kinds.choice(feature).map(choices::add).orElse(true);
            if (chosen) {
                fill(element, feature, depth);
            }
        }
        return element;
    }

    private Stream<EStructuralFeature> written(EClass kind) {
        return Stream.concat(kinds.head(kind).stream(), kinds.features(kind).stream());
    }

    @SuppressWarnings("unchecked")
    private void fill(EObject element, EStructuralFeature feature, int depth) {
        if (Kinds.isMap(feature)) {
            ((EMap<String, String>) element.eGet(feature)).put("Model", "Alpha 5");
        } else if (feature instanceof EReference reference && reference.isContainment()) {
            for (EClass kind : depth == 0 ? List.<EClass>of() : kinds.allowed(reference.getEReferenceType())) {
                add(element, reference, full(kind, depth - 1));
            }
        } else {
            Object value = value(feature);
            element.eSet(feature, feature.isMany() ? List.of(value) : value);
        }
    }

    private Object value(EStructuralFeature feature) {
        try {
            return ValueText.parse(feature, values.of(feature), kinds);
        } catch (ProblemException misfit) {
            throw new AssertionFailedError("no sample fits " + feature.getEContainingClass().getName() + "." + feature.getName(), misfit);
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(EObject element, EReference feature, EObject part) {
        if (feature.isMany()) {
            ((List<EObject>) element.eGet(feature)).add(part);
        } else {
            element.eSet(feature, part);
        }
    }

    /** The element as part of one that can stand at the top of a file; the element itself when it can. */
    public EObject inAFile(EObject element) {
        EObject top = element;
        for (Place place : wayUp(element.eClass())) {
            EObject holder = least(place.holder());
            add(holder, place.feature(), top);
            top = holder;
        }
        return top;
    }

    private record Place(EClass holder, EReference feature) {
    }

    /** The shortest way from a kind to one that can stand at the top of a file. */
    private List<Place> wayUp(EClass kind) {
        var known = new HashSet<EClass>(Set.of(kind));
        var ways = new ArrayDeque<List<Place>>(List.of(List.of()));
        while (!ways.isEmpty()) {
            List<Place> way = ways.poll();
            EClass top = way.isEmpty() ? kind : way.getLast().holder();
            if (kinds.isRoot(top)) {
                return way;
            }
            places(top).filter(place -> known.add(place.holder()))
                    .forEach(place -> ways.add(Stream.concat(way.stream(), Stream.of(place)).toList()));
        }
        throw new AssertionFailedError(kinds.key(kind) + " can stand nowhere: it has no folder, and no feature of another kind takes it");
    }

    private Stream<Place> places(EClass kind) {
        return kinds.all().stream().flatMap(holder -> written(holder)
                .filter(feature -> !Kinds.isMap(feature) && feature instanceof EReference reference && reference.isContainment()
                        && reference.getEReferenceType().isSuperTypeOf(kind))
                .map(feature -> new Place(holder, (EReference) feature)));
    }
}
