package org.slipway.model.check.builtin;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.Problem;
import org.slipway.model.ModelPackage;
import org.slipway.model.Schedule;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;

/** A schedule begins before its deadline, and its deadline is before its end. */
public final class ScheduleOrderCheck implements Check {
    private static final String ORDER = "SCHEDULE-ORDER";
    private static final EStructuralFeature FROM = ModelPackage.Literals.SCHEDULE__FROM;
    private static final EStructuralFeature DEADLINE = ModelPackage.Literals.SCHEDULE__DEADLINE;
    private static final EStructuralFeature UNTIL = ModelPackage.Literals.SCHEDULE__UNTIL;

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.SCHEDULE.isSuperTypeOf(kind);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return element instanceof Schedule schedule
                ? Stream.of(order(schedule, FROM, UNTIL), order(schedule, FROM, DEADLINE), order(schedule, DEADLINE, UNTIL))
                        .flatMap(each -> each)
                : Stream.empty();
    }

    private static Stream<Finding> order(Schedule schedule, EStructuralFeature first, EStructuralFeature second) {
        var early = (LocalDateTime) schedule.eGet(first);
        var late = (LocalDateTime) schedule.eGet(second);
        if (early == null || late == null || early.isBefore(late) || early.equals(late) && second != UNTIL) {
            return Stream.empty();
        }
        return Stream.of(Finding.about(schedule, second, Problem.error(ORDER, "The schedule's " + second.getName() + " (" + late
                + ") does not come after its " + first.getName() + " (" + early + ").").next("Correct one of the two."))
                .with(new QuickFix("Swap " + first.getName() + " and " + second.getName(), () -> {
                    schedule.eSet(first, late);
                    schedule.eSet(second, early);
                })));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(ORDER, "A schedule ends before it begins, or is due before it begins or after it ends.",
                "The deployment would never be offered, or would be enforced on devices that were never offered it.",
                "Put from, deadline and until into their order in time."));
    }
}
