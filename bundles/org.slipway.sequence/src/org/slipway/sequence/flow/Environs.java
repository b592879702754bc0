package org.slipway.sequence.flow;

import java.util.Locale;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.Condition;
import org.slipway.model.VariableCondition;

/** The engine's variables that say what the flow knows too. */
final class Environs {

    private Environs() {
    }

    static Optional<Mark> mark(String variable) {
        return switch (variable.strip().toLowerCase(Locale.ROOT)) {
            case "_smstsinwinpe" -> Optional.of(Mark.PE);
            case "_smstsbootuefi" -> Optional.of(Mark.UEFI);
            default -> Optional.empty();
        };
    }

    /** Why the worlds before a condition decide it. */
    static String why(Condition condition, Worlds before) {
        return Stream.concat(Stream.of(condition), stream(condition)).filter(VariableCondition.class::isInstance).map(VariableCondition.class::cast)
                .filter(each -> each.getVariable() != null).flatMap(each -> mark(each.getVariable()).stream())
                .filter(mark -> before.always(mark) || before.never(mark)).findFirst().map(mark -> said(mark, before))
                .orElse("what it asks about the environment contradicts itself");
    }

    private static Stream<EObject> stream(Condition condition) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(condition.eAllContents(), 0), false);
    }

    /** What is known of it, as part of a sentence. */
    static String said(Mark mark, Worlds before) {
        boolean set = before.always(mark);
        if (mark == Mark.PE) {
            return set ? "the sequence runs in Windows PE here" : "the sequence runs in the full operating system here";
        }
        return set ? "only machines that started by UEFI come here" : "only machines that started by BIOS come here";
    }
}
