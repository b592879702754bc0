package org.slipway.model.check.builtin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.model.ModelPackage;
import org.slipway.model.Variable;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;

/** A name stands once in a list of variables, whatever its capitals. */
public final class VariableNamesCheck implements Check {
    private static final String DUPLICATE = "VAR-DUPLICATE";

    private static final class Lists extends PerKind<EReference> {
        Lists() {
            super(kind -> kind.getEAllContainments().stream().filter(reference -> reference.isMany()
                    && ModelPackage.Literals.VARIABLE.isSuperTypeOf(reference.getEReferenceType())).toList());
        }
    }

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return !scope.once(Lists.class, Lists::new).of(kind).isEmpty();
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return scope.once(Lists.class, Lists::new).of(element.eClass()).stream()
                .flatMap(reference -> duplicates(element, reference).stream());
    }

    private static List<Finding> duplicates(EObject owner, EReference reference) {
        Map<String, Variable> first = new HashMap<>();
        var findings = new ArrayList<Finding>(0);
        for (Object each : (List<?>) owner.eGet(reference)) {
            var variable = (Variable) each;
            if (variable.getName() != null) {
                Variable before = first.putIfAbsent(variable.getName().toLowerCase(Locale.ROOT), variable);
                if (before != null) {
                    findings.add(finding(variable, before));
                }
            }
        }
        return findings;
    }

    private static Finding finding(Variable variable, Variable before) {
        String other = before.getName().equals(variable.getName()) ? "" : " as “" + before.getName() + "”";
        return Finding.about(variable, ModelPackage.Literals.VARIABLE__NAME,
                Problem.error(DUPLICATE, "The variable “" + variable.getName()
                + "” stands here already" + other + Names.whereabouts(before) + "; capitals make no difference.")
                .next("Remove one of the two, or give it another name."))
                .with(new QuickFix("Remove this “" + variable.getName() + "”", () -> EcoreUtil.remove(variable)))
                .with(new QuickFix("Remove the earlier “" + before.getName() + "”", () -> EcoreUtil.remove(before)));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(DUPLICATE,
                "A list of variables has the same name twice; names are compared without regard to case.",
                "Only one of the two values can be the variable's, and which one is not said.",
                "Remove one of the two, or give it another name."));
    }
}
