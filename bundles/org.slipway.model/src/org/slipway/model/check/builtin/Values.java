package org.slipway.model.check.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.check.CheckScope;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.Limits;

/** The values of attributes, single ones and lists alike. */
final class Values {

    private static final Limits NO_LIMITS = new Limits(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(),
            false, false);

    private Values() {
    }

    /** The attributes of each kind that have limits of some sort. */
    private static final class Limited extends PerKind<EAttribute> {
        Limited(Kinds kinds) {
            super(kind -> kind.getEAllAttributes().stream().filter(attribute -> !kinds.limits(attribute).equals(NO_LIMITS))
                    .toList());
        }
    }

    /** The attributes that have a value and limits of a sort. */
    static Stream<EAttribute> limited(EObject element, CheckScope scope, Predicate<Limits> limits) {
        return limited(element.eClass(), scope, limits).filter(element::eIsSet);
    }

    /** Those that elements of a kind have, set or not. */
    static Stream<EAttribute> limited(EClass kind, CheckScope scope, Predicate<Limits> limits) {
        return scope.once(Limited.class, () -> new Limited(scope.kinds())).of(kind).stream()
                .filter(attribute -> limits.test(scope.kinds().limits(attribute)));
    }

    static List<Object> of(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature, false);
        return value instanceof List<?> list ? List.copyOf(list) : value == null ? List.of() : List.of(value);
    }

    static String text(EStructuralFeature feature, Object value) {
        return EcoreUtil.convertToString((EDataType) feature.getEType(), value);
    }

    /** Puts one value in the place of another; nothing happens when that is gone. */
    static void replace(EObject element, EStructuralFeature feature, Object old, Object now) {
        if (!feature.isMany()) {
            element.eSet(feature, now);
            return;
        }
        var values = new ArrayList<>(of(element, feature));
        int at = values.indexOf(old);
        if (at >= 0) {
            values.set(at, now);
            element.eSet(feature, values);
        }
    }
}
