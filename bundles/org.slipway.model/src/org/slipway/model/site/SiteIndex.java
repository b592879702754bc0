package org.slipway.model.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.InternalEList;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/** Who has which id, and who uses whom; made anew after a change, in one walk over the models. */
final class SiteIndex {
    private final List<Identified> elements = new ArrayList<>();
    private final Map<String, List<Identified>> byId = new HashMap<>();

    SiteIndex(Collection<YamlResource> files) {
        for (YamlResource file : files) {
            for (Iterator<EObject> all = file.getAllContents(); all.hasNext();) {
                if (all.next() instanceof Identified element) {
                    elements.add(element);
                    if (element.getId() != null) {
                        byId.computeIfAbsent(element.getId(), id -> new ArrayList<>(1)).add(element);
                    }
                }
            }
        }
    }

    List<Identified> elements() {
        return elements;
    }

    List<Identified> withId(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** Element → its uses. References are followed, so that what can be resolved is. */
    static Map<EObject, List<Use>> uses(Collection<YamlResource> files) {
        var uses = new IdentityHashMap<EObject, List<Use>>();
        for (YamlResource file : files) {
            for (Iterator<EObject> all = file.getAllContents(); all.hasNext();) {
                EObject from = all.next();
                for (EReference reference : from.eClass().getEAllReferences()) {
                    if (!reference.isContainment() && !reference.isContainer() && !Kinds.isMap(reference) && from.eIsSet(reference)) {
                        targets(from, reference).forEach(target ->
                                uses.computeIfAbsent(target, t -> new ArrayList<>(2)).add(new Use(from, reference)));
                    }
                }
            }
        }
        return uses;
    }

    private static List<EObject> targets(EObject from, EReference reference) {
        Object value = from.eGet(reference);
        if (value instanceof InternalEList<?> list) {
            return list.stream().map(EObject.class::cast).toList();
        }
        return value instanceof EObject one ? List.of(one) : List.of();
    }
}
