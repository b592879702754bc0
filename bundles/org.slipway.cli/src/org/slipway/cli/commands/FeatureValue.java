package org.slipway.cli.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.WrongUse;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.ValueText;

/** A place in the model that holds a value or a list of them, all of it as text. */
abstract class FeatureValue {
    private final EObject owner;
    private final EStructuralFeature feature;

    private FeatureValue(EObject owner, EStructuralFeature feature) {
        this.owner = owner;
        this.feature = feature;
    }

    EObject owner() {
        return owner;
    }

    EStructuralFeature feature() {
        return feature;
    }

    /** Whether a finding is about what stands there. */
    boolean concerns(Finding finding) {
        return finding.element() == owner && finding.feature().filter(feature::equals).isPresent();
    }

    /** Whether values can be added to it. */
    boolean isList() {
        return false;
    }

    /** Whether it is one of several values, rather than all that stands under a feature. */
    boolean isItem() {
        return false;
    }

    /** One of the values by what it says, by its name, or by its number. */
    FeatureValue item(String what, OpenSite site) throws ProblemException {
        throw new IllegalStateException(feature.getName() + " holds one value");
    }

    /** The texts that stand there; none when nothing does. */
    abstract List<String> now();

    /** Understands the texts and says how to put them there; nothing is changed yet. No texts: take away what stands there. */
    abstract Runnable change(List<String> texts, Kinds kinds) throws ProblemException, WrongUse;

    static FeatureValue of(EObject owner, EStructuralFeature feature) {
        return feature.isMany() ? new Several(owner, feature) : new One(owner, feature);
    }

    static FeatureValue ofItem(EObject owner, EStructuralFeature feature, int index) {
        return new Item(owner, feature, index);
    }

    static FeatureValue ofMap(EObject owner, EStructuralFeature feature, String key) {
        return new Pair(owner, feature, key);
    }

    private static List<?> unresolved(EObject owner, EStructuralFeature feature) {
        Object list = owner.eGet(feature);
        return list instanceof InternalEList<?> raw ? raw.basicList() : (List<?>) list;
    }

    Object parse(String text, Kinds kinds) throws ProblemException {
        return ValueText.parse(feature, text, kinds);
    }

    static String single(List<String> texts) throws WrongUse {
        if (texts.size() > 1) {
            throw new WrongUse("Only one value goes there, not " + texts.size() + ".", "Put a value with spaces into quotes.");
        }
        return texts.getFirst();
    }

    private static final class One extends FeatureValue {
        One(EObject owner, EStructuralFeature feature) {
            super(owner, feature);
        }

        @Override
        List<String> now() {
            Object value = owner().eGet(feature(), false);
            return value == null ? List.of() : List.of(ValueText.of(owner(), feature(), value));
        }

        @Override
        Runnable change(List<String> texts, Kinds kinds) throws ProblemException, WrongUse {
            if (texts.isEmpty()) {
                return () -> owner().eUnset(feature());
            }
            Object value = parse(single(texts), kinds);
            return () -> owner().eSet(feature(), value);
        }
    }

    private static final class Several extends FeatureValue {
        Several(EObject owner, EStructuralFeature feature) {
            super(owner, feature);
        }

        @Override
        List<String> now() {
            return Kinds.isMap(feature()) ? List.of() : unresolved(owner(), feature()).stream()
                    .map(value -> ValueText.of(owner(), feature(), value)).toList();
        }

        @Override
        boolean isList() {
            return !Kinds.isMap(feature());
        }

        @Override
        FeatureValue item(String what, OpenSite site) throws ProblemException {
            FeatureValue found = Kinds.isMap(feature()) ? ofMap(owner(), feature(), what) : ofItem(owner(), feature(), index(what, site));
            if (found.now().isEmpty()) {
                throw none(what);
            }
            return found;
        }

        /** A value counts before a number. */
        private int index(String what, OpenSite site) throws ProblemException {
            List<String> now = now();
            int[] found = IntStream.range(0, now.size()).filter(i -> now.get(i).equals(what)
                    || feature() instanceof EReference reference && SameReference.of(now.get(i), what, reference, site)).toArray();
            if (found.length > 1) {
                throw new ProblemException(Problem.error("FEATURE-AMBIGUOUS", feature().getName() + " has this value " + found.length + " times.")
                        .next("Name one by its number, behind a point: " + String.join(" or ", IntStream.of(found)
                                .mapToObj(i -> feature().getName() + "." + i).toList()) + "."));
            }
            if (found.length == 0 && what.matches("\\d{1,9}") && Integer.parseInt(what) < now.size()) {
                return Integer.parseInt(what);
            }
            if (found.length == 0) {
                throw none(what);
            }
            return found[0];
        }

        /** What there is instead is not told: it may be secret. */
        private ProblemException none(String what) {
            return new ProblemException(Problem.error("FEATURE-UNKNOWN", feature().getName() + " has no “" + what + "”.")
                    .next("slipway show tells what is there; nothing was changed."));
        }

        @Override
        Runnable change(List<String> texts, Kinds kinds) throws ProblemException {
            if (Kinds.isMap(feature())) {
                throw new ProblemException(Problem.error("FEATURE-PARTS", feature().getName() + " holds values by name.")
                        .next("Name one of them: " + feature().getName() + ".NAME"));
            }
            Collection<Object> values = new ArrayList<>();
            for (String text : texts) {
                values.add(parse(text, kinds));
            }
            return () -> owner().eSet(feature(), values);
        }
    }

    private static final class Item extends FeatureValue {
        private final int index;

        Item(EObject owner, EStructuralFeature feature, int index) {
            super(owner, feature);
            this.index = index;
        }

        @Override
        boolean isItem() {
            return true;
        }

        @Override
        List<String> now() {
            return List.of(ValueText.of(owner(), feature(), unresolved(owner(), feature()).get(index)));
        }

        @Override
        @SuppressWarnings("unchecked")
        Runnable change(List<String> texts, Kinds kinds) throws ProblemException, WrongUse {
            var list = (List<Object>) owner().eGet(feature());
            if (texts.isEmpty()) {
                return () -> list.remove(index);
            }
            Object value = parse(single(texts), kinds);
            return () -> list.set(index, value);
        }
    }

    private static final class Pair extends FeatureValue {
        private final String key;

        Pair(EObject owner, EStructuralFeature feature, String key) {
            super(owner, feature);
            this.key = key;
        }

        @SuppressWarnings("unchecked")
        private EMap<String, String> map() {
            return (EMap<String, String>) owner().eGet(feature());
        }

        @Override
        boolean isItem() {
            return true;
        }

        @Override
        List<String> now() {
            OptionalInt at = at();
            return at.isEmpty() || map().get(at.getAsInt()).getValue() == null ? List.of() : List.of(map().get(at.getAsInt()).getValue());
        }

        private OptionalInt at() {
            EMap<String, String> map = map();
            for (int i = 0; i < map.size(); i++) {
                Map.Entry<String, String> each = map.get(i);
                if (each.getKey().equalsIgnoreCase(key)) { // WMI's names have no case
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }

        @Override
        Runnable change(List<String> texts, Kinds kinds) throws WrongUse {
            OptionalInt at = at();
            String name = at.isPresent() ? map().get(at.getAsInt()).getKey() : key;
            if (texts.isEmpty()) {
                return () -> map().removeKey(name);
            }
            String value = single(texts);
            return () -> map().put(name, value);
        }
    }
}
