package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.slipway.base.Problem;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.text.ValueText;

/** A reference means one element: not none, and not several. */
public final class ReferenceCheck implements Check {
    private static final String DANGLING = "REF-DANGLING";
    private static final String AMBIGUOUS = "REF-AMBIGUOUS";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return !scope.once(Links.OfKind.class, Links.OfKind::new).of(kind).isEmpty();
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return scope.once(Links.OfKind.class, Links.OfKind::new).of(element.eClass()).stream().filter(element::eIsSet)
                .flatMap(reference -> Links.held(element, reference).stream().filter(EObject::eIsProxy)
                        .flatMap(held -> unclear(element, reference, held, scope).stream()));
    }

    private static Optional<Finding> unclear(EObject from, EReference reference, EObject held, CheckScope scope) {
        List<Identified> meant = scope.withId(Links.text(held, reference), reference.getEReferenceType());
        return switch (meant.size()) {
            case 0 -> Optional.of(dangling(from, reference, held, scope));
            case 1 -> Optional.empty();
            default -> Optional.of(ambiguous(from, reference, held, meant, scope));
        };
    }

    private static Finding dangling(EObject from, EReference reference, EObject held, CheckScope scope) {
        EClass type = reference.getEReferenceType();
        String id = Links.text(held, reference);
        String bare = id.substring(id.lastIndexOf('#') + 1);
        String wanted = Names.a(Names.kind(type, scope.kinds()));
        Optional<String> holder = scope.broken().seemingToHold(bare);
        if (holder.isPresent()) {
            // Nothing is offered to be done here: the reference may well be right.
            return Finding.about(from, reference, ItemPlace.at(from, reference, id, Problem.warning(DANGLING, "No " + Names.kind(type, scope.kinds())
                    + " with the id " + Names.shown(id) + " can be read; it seems to be in " + holder.get() + ", which is broken.")
                    .next("Mend that file first.")));
        }
        Optional<Identified> near = Suggestions.near(bare, type, scope);
        String text = scope.withId(id, ModelPackage.Literals.IDENTIFIED).stream().findFirst()
                .map(other -> Names.shown(id) + " is " + Names.a(Names.kind(other, scope.kinds())) + "; "
                        + Names.key(from, reference, scope.kinds()) + " takes " + wanted + ".")
                .orElseGet(() -> "There is no " + Names.kind(type, scope.kinds()) + " with the id " + Names.shown(id) + ".");
        Problem problem = Problem.error(DANGLING, text).next(near.map(each -> "Did you mean “" + each.getId() + "”? ").orElse("")
                + "Correct the id, or make " + wanted + " that has it." + hidden(scope));
        return Finding.about(from, reference, ItemPlace.at(from, reference, id, problem))
                .with(near.map(each -> new QuickFix("Change to “" + each.getId() + "”",
                        () -> Links.change(from, reference, held, each))))
                .with(removal(from, reference, held, id));
    }

    private static String hidden(CheckScope scope) {
        List<String> unknown = scope.broken().unknown();
        return unknown.isEmpty() ? "" : " Or it is in " + String.join(", ", unknown.subList(0, Math.min(3, unknown.size())))
                + (unknown.size() > 3 ? " or others" : "") + ", which cannot be read.";
    }

    private static Optional<QuickFix> removal(EObject from, EReference reference, EObject held, String id) {
        return reference.getLowerBound() > 0 ? Optional.empty()
                : Optional.of(new QuickFix("Remove “" + id + "”", () -> Links.remove(from, reference, held, held)));
    }

    private static Finding ambiguous(EObject from, EReference reference, EObject held, List<Identified> meant, CheckScope scope) {
        String id = Links.text(held, reference);
        Problem problem = Problem.error(AMBIGUOUS, Names.shown(id) + " can mean " + meant.size() + " elements: "
                + meant.stream().limit(3).map(each -> Names.a(Names.kind(each, scope.kinds())) + Names.whereabouts(each))
                        .collect(Collectors.joining(", ")) + (meant.size() > 3 ? " and more." : "."))
                .next("Write file#id, or give each of them an id of its own.");
        Finding finding = Finding.about(from, reference, ItemPlace.at(from, reference, id, problem));
        for (Identified each : meant.subList(0, Math.min(5, meant.size()))) {
            String text = ValueText.of(from, reference, each);
            if (!text.equals(id)) {
                finding = finding.with(new QuickFix("Change to “" + text + "”", () -> Links.change(from, reference, held, each)));
            }
        }
        return finding;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(
                new Explanation(DANGLING, "A reference names an id that no element of the asked kind has.",
                        "Whatever uses the reference has nothing to work on: a deployment without its collection reaches nobody.",
                        "Correct the id, remove the reference, or make the element that it names."),
                new Explanation(AMBIGUOUS, "A reference names an id that several elements of the asked kind have.",
                        "Slipway does not guess which one is meant.",
                        "Write file#id to say which, or rename one of them with slipway rename."));
    }
}
