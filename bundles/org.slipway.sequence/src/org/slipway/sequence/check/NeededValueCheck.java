package org.slipway.sequence.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.model.Condition;
import org.slipway.model.Extra;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignValue;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Flows;
import org.slipway.sequence.flow.Moment;

/** The values that a kind of steps needs are there, or a variable brings them. Which those are, stands in the metamodel. */
public final class NeededValueCheck extends SequenceCheck {
    private static final Code MISSING = new Code("SEQ-VALUE-MISSING", "A step has no value for an option that it cannot do without.",
            "It fails when it comes to it, or does something else than its name says. Setup Windows without the client's package cannot start the new system at all.",
            "State the value, or let a step before, the device or the collection set the variable that brings it.", "Join Domain or Workgroup with join: domain and without account.");

    public NeededValueCheck() {
        super(MISSING);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        var elsewhere = new Elsewhere(flow, scope);
        Map<EClass, List<Need>> needs = new HashMap<>();
        return flow.steps().flatMap(moment -> parts(moment.entry()).flatMap(part -> needs.computeIfAbsent(part.eClass(), Need::of).stream()
                .filter(need -> !(need.engineOnly() && flow.toolkit()) && need.missesIn(part) && !kept(moment.entry(), need))
                .filter(need -> need.variable().filter(name -> elsewhere.brings(name, moment)).isEmpty())
                .map(need -> finding(moment, part, need, flow))));
    }

    /** The step and what it is made of. */
    private static Stream<EObject> parts(EObject element) {
        return Stream.concat(Stream.of(element), element.eContents().stream()
                .filter(part -> !(part instanceof Entry || part instanceof Condition || part instanceof Foreign || part instanceof Extra)).flatMap(NeededValueCheck::parts));
    }

    /** Whether the imported file said something that does not fit here; that is told by itself. */
    private static boolean kept(Entry entry, Need need) {
        Facts form = Facts.of(need.feature(), Facts.VARIABLE);
        return entry.getForeign().stream().filter(ForeignValue.class::isInstance).map(ForeignValue.class::cast).filter(each -> each.getAt() != null && each.getText() != null && !each.getText().isBlank())
                .map(each -> each.getAt().substring(each.getAt().lastIndexOf('/') + 1)).anyMatch(at -> form.get("name").filter(at::endsWith).isPresent());
    }

    private static Finding finding(Moment moment, EObject part, Need need, Flow flow) {
        Step step = moment.step().orElseThrow();
        String text = "“" + step.getName() + "” needs a value for " + Need.words(need.feature()) + " and has none" + need.reason(part) + ".";
        boolean guess = flow.toolkit() || need.variable().isPresent() && flow.uses().codeBefore(moment.index()); // a script or a rule may bring it
        Problem problem = need.grave() ? MISSING.error(text) : guess ? MISSING.info(text) : MISSING.warning(text);
        return Finding.about(part, need.feature(), problem.next("State it" + need.variable().map(name -> ", or set the variable " + name + " before").orElse("") + "."))
                .with(need.switchable().map(feature -> turned(part, feature, step)));
    }

    private static QuickFix turned(EObject part, EStructuralFeature feature, Step step) {
        boolean on = (Boolean) part.eGet(feature);
        return Fixes.set(part, feature, !on, "Turn " + Need.words(feature) + (on ? " off" : " on") + " in “" + step.getName() + "”");
    }

    /** Values that come from variables. */
    private static final class Elsewhere {
        private final Flow flow;
        private final SiteVariables site;
        private final Set<TaskSequence> above;
        private final Flows flows;

        Elsewhere(Flow flow, CheckScope scope) {
            this.flow = flow;
            this.site = scope.once(SiteVariables.class, () -> SiteVariables.of(scope));
            this.above = scope.once(SubSequences.class, () -> SubSequences.of(scope)).above(flow.sequence());
            this.flows = Flows.of(scope);
        }

        boolean brings(String name, Moment moment) {
            return site.has(name) || flow.uses().firstSet(name).filter(set -> set.index() < moment.index()).isPresent()
                    || above.stream().anyMatch(parent -> flows.of(parent).uses().firstSet(name).isPresent());
        }
    }
}
