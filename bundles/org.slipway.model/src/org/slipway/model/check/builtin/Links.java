package org.slipway.model.check.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.model.Identified;
import org.slipway.model.check.CheckScope;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.References;

/** References between elements, looked at without resolving them. */
final class Links {

    /** The references of each kind that name other elements. */
    static final class OfKind extends PerKind<EReference> {
        OfKind() {
            super(kind -> kind.getEAllReferences().stream().filter(Links::isLink).toList());
        }
    }

    private Links() {
    }

    /** Whether the feature names other elements instead of holding them. */
    private static boolean isLink(EReference reference) {
        return !reference.isContainment() && !reference.isContainer() && !reference.isDerived() && !reference.isTransient()
                && reference.isChangeable() && !Kinds.isMap(reference);
    }

    /** What the reference holds: elements, and stand-ins for those that are not resolved. */
    static List<EObject> held(EObject from, EReference reference) {
        Object value = from.eGet(reference, false);
        if (value instanceof InternalEList<?> list) {
            return list.basicList().stream().map(EObject.class::cast).toList();
        }
        return value instanceof EObject one ? List.of(one) : List.of();
    }

    /** The text by which an unresolved reference names its target. */
    static String text(EObject held, EReference reference) {
        return References.of(held, reference.getEReferenceType(), References.none());
    }

    /** What is meant, where that is one known element. */
    static Optional<Identified> target(EObject held, EReference reference, CheckScope scope) {
        if (!held.eIsProxy()) {
            return held instanceof Identified element ? Optional.of(element) : Optional.empty();
        }
        List<Identified> meant = scope.withId(text(held, reference), reference.getEReferenceType());
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** Lets the reference mean another element; in a list, in the same position, and once only. */
    @SuppressWarnings("unchecked")
    static void change(EObject from, EReference reference, EObject held, EObject target) {
        if (!reference.isMany()) {
            from.eSet(reference, target);
            return;
        }
        int at = position(from, reference, held);
        if (at >= 0 && position(from, reference, target) >= 0) {
            remove(from, reference, held, held);
        } else if (at >= 0) {
            ((List<EObject>) from.eGet(reference)).set(at, target);
        }
    }

    /** Takes one entry out, whichever of the two stands for it by now: the stand-in, or what it was resolved to meanwhile. */
    static void remove(EObject from, EReference reference, EObject held, EObject target) {
        int at = Math.max(position(from, reference, held), position(from, reference, target));
        var rest = new ArrayList<>(held(from, reference));
        if (at >= 0) {
            rest.remove(at);
        }
        if (rest.isEmpty()) {
            from.eUnset(reference);
        } else if (reference.isMany()) {
            from.eSet(reference, rest);
        }
    }

    private static int position(EObject from, EReference reference, EObject sought) {
        List<EObject> held = held(from, reference);
        for (int i = 0; i < held.size(); i++) {
            // Stand-ins are equal when they name the same.
            if (held.get(i) == sought || sought.eIsProxy() && held.get(i).eIsProxy()
                    && EcoreUtil.getURI(held.get(i)).equals(EcoreUtil.getURI(sought))) {
                return i;
            }
        }
        return -1;
    }
}
