package org.slipway.sequence.words;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.slipway.model.Condition;
import org.slipway.model.ModelPackage;
import org.slipway.model.diff.Wording;

/** Lets comparisons tell conditions as sentences. */
public final class SequenceWording implements Wording {
    private final ConditionSentence sentence = new ConditionSentence();

    @Override
    public Optional<String> sentence(EObject part) {
        return part instanceof Condition condition ? Optional.of(sentence.of(condition)) : Optional.empty();
    }

    @Override
    public String name(EReference reference) {
        return ModelPackage.Literals.CONDITION.isSuperTypeOf(reference.getEReferenceType()) && reference.getName().equals("when")
                ? "condition" : reference.getName();
    }
}
