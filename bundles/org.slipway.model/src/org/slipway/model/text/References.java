package org.slipway.model.text;

import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;

/**
 * What a reference in a text names. A resource set that implements this answers for its files; without one, references stay
 * unresolved: EMF proxies whose URI's fragment is the text of the reference.
 */
public interface References {
    /** Scheme of the URIs of unresolved references; their last segment is the class that is asked for. */
    String SCHEME = "site-ref";

    Optional<EObject> resolve(String text, EClass type);

    /** How a text refers to this element: by its id, or by file#id where the id alone would be ambiguous. */
    String text(EObject target, EClass type);

    /** The text of a reference as the model holds it, resolved or not. */
    static String of(EObject target, EClass type, References references) {
        if (target.eIsProxy()) {
            String fragment = ((InternalEObject) target).eProxyURI().fragment();
            return fragment == null ? "" : fragment;
        }
        return references.text(target, type);
    }

    /** A stand-in for what the text names, resolved when somebody follows the reference. */
    static Optional<EObject> proxy(String text, EClass type, Kinds kinds) {
        return kinds.proxyFor(type).map(kind -> {
            EObject proxy = EcoreUtil.create(kind);
            ((InternalEObject) proxy).eSetProxyURI(URI.createHierarchicalURI(SCHEME, null, null,
                    new String[] { URI.encodeSegment(type.getEPackage().getNsURI(), false), type.getName() }, null, text));
            return proxy;
        });
    }

    /** Knows no other files. */
    static References none() {
        return new References() {
            @Override
            public Optional<EObject> resolve(String text, EClass type) {
                return Optional.empty();
            }

            @Override
            public String text(EObject target, EClass type) {
                return target instanceof Identified identified && identified.getId() != null ? identified.getId() : "";
            }
        };
    }
}
