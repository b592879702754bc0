package org.slipway.sequence.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Flows;

/** A check of one whole sequence by its flow. */
public abstract class SequenceCheck implements Check {
    private final List<Code> codes;

    protected SequenceCheck(Code... codes) {
        this.codes = List.copyOf(Arrays.asList(codes));
    }

    @Override
    public final boolean concerns(EClass kind, CheckScope scope) {
        return SequencePackage.Literals.TASK_SEQUENCE.isSuperTypeOf(kind);
    }

    @Override
    public final Stream<Finding> check(EObject element, CheckScope scope) {
        return element instanceof TaskSequence sequence ? check(Flows.of(scope).of(sequence), scope) : Stream.empty();
    }

    protected abstract Stream<Finding> check(Flow flow, CheckScope scope);

    @Override
    public final List<Explanation> explanations() {
        return codes.stream().map(Code::explanation).toList();
    }

    /** Whether all that happens stands in this sequence: it runs no other, and none runs it. What is missing here is missing. */
    protected static boolean whole(Flow flow, CheckScope scope) {
        return !flow.runsOthers()
                && !scope.once(SubSequences.class, () -> SubSequences.of(scope)).isRunByOthers(flow.sequence());
    }
}
