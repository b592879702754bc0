package org.slipway.model.check.builtin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.slipway.base.Problem;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;

/** A list of references names each element once. */
public final class TwiceCheck implements Check {
    private static final String TWICE = "REF-TWICE";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return lists(kind, scope).findAny().isPresent();
    }

    private static Stream<EReference> lists(EClass kind, CheckScope scope) {
        return scope.once(Links.OfKind.class, Links.OfKind::new).of(kind).stream().filter(EReference::isMany);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return lists(element.eClass(), scope).filter(element::eIsSet).flatMap(list -> twice(element, list, scope).stream());
    }

    private static List<Finding> twice(EObject from, EReference reference, CheckScope scope) {
        List<EObject> held = Links.held(from, reference);
        if (held.size() < 2) {
            return List.of();
        }
        Map<String, EObject> first = HashMap.newHashMap(held.size());
        var findings = new ArrayList<Finding>(0);
        for (int i = 0; i < held.size(); i++) {
            EObject one = held.get(i);
            String text = Links.text(one, reference);
            // Looking elements up takes its time, and hardly ever do two have the same id.
            EObject before = first.putIfAbsent(text.substring(text.lastIndexOf('#') + 1), one);
            if (before != null && meant(before, reference, scope).equals(meant(one, reference, scope))) {
                findings.add(finding(from, reference, one, i));
            }
        }
        return findings;
    }

    private static Object meant(EObject held, EReference reference, CheckScope scope) {
        return Links.target(held, reference, scope).<Object>map(target -> target).orElseGet(() -> Links.text(held, reference));
    }

    private static Finding finding(EObject from, EReference reference, EObject held, int position) {
        String id = Links.text(held, reference);
        Problem problem = Problem.warning(TWICE, Names.shown(id) + " stands in " + reference.getName() + " twice.").next("Remove one of the two.");
        return Finding.about(from, reference, ItemPlace.last(from, reference, id, problem))
                .with(new QuickFix("Remove the second “" + id + "”", () -> remove(from, reference, position)));
    }

    private static void remove(EObject from, EReference reference, int position) {
        var rest = new ArrayList<>(Links.held(from, reference));
        if (position < rest.size()) {
            rest.remove(position);
            from.eSet(reference, rest);
        }
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(TWICE, "A list names the same element twice.",
                "It counts once all the same; whoever takes one of the two out believes it gone.", "Remove one of the two."));
    }
}
