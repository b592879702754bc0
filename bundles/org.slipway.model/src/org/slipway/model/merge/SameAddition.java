package org.slipway.model.merge;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Variable;
import org.slipway.model.diff.OwnId;
import org.slipway.model.diff.TreeMatching;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlWriter;

/**
 * Which of our additions is the same as one of theirs: the one with its id, a variable with its name, or at the same place one that
 * says the same or has its name. The same step at two places was added twice on purpose.
 */
final class SameAddition {
    private final Map<EObject, Anchor> additions;
    private final TreeMatching toTheirs;
    private final Kinds kinds;
    private final Map<EObject, String> texts = new IdentityHashMap<>();

    SameAddition(Map<EObject, Anchor> additions, TreeMatching toTheirs, Kinds kinds) {
        this.additions = additions;
        this.toTheirs = toTheirs;
        this.kinds = kinds;
    }

    Optional<EObject> in(List<EObject> here, EObject theirs, List<EObject> there) {
        List<EObject> candidates = here.stream().filter(each -> additions.containsKey(each) && each.eClass() == theirs.eClass()).toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Object>> id = OwnId.of(theirs);
        if (id.isPresent()) {
            return first(candidates, each -> OwnId.of(each).equals(id));
        }
        if (theirs instanceof Variable variable) {
            return first(candidates, each -> String.valueOf(variable.getName()).equalsIgnoreCase(((Variable) each).getName()));
        }
        Anchor anchor = Anchor.of(theirs, there, toTheirs);
        List<EObject> near = candidates.stream().filter(each -> OwnId.of(each).isEmpty() && anchor.equals(additions.get(each))).toList();
        String text = text(theirs);
        return first(near, each -> text(each).equals(text)).or(() -> name(theirs).flatMap(name -> first(near, each -> name(each).equals(Optional.of(name)))));
    }

    private static Optional<EObject> first(List<EObject> candidates, Predicate<EObject> same) {
        return candidates.stream().filter(same).findFirst();
    }

    private String text(EObject element) {
        return texts.computeIfAbsent(element, each -> YamlWriter.write(List.of(each), kinds));
    }

    private Optional<String> name(EObject element) {
        return kinds.head(element.eClass()).filter(head -> head instanceof EAttribute && !head.isMany() && element.eGet(head) != null)
                .map(head -> Objects.toString(element.eGet(head)));
    }
}
