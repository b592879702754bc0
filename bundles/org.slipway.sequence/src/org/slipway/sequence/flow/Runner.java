package org.slipway.sequence.flow;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.slipway.sequence.Format;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Facts;

/** Which engine runs a sequence: that of Configuration Manager, or the Deployment Toolkit's, whose steps do by scripts what the other's do by themselves. */
enum Runner {
    ENGINE, TOOLKIT;

    /** The tool that it came from; else the toolkit where its rules are gathered and no step is one of Configuration Manager alone. */
    static Runner of(TaskSequence sequence, Flows flows) {
        if (sequence.isSetOrigin()) {
            return sequence.getOrigin() == Format.MDT ? TOOLKIT : ENGINE;
        }
        List<EClass> kinds = new ArrayList<>();
        sequence.eAllContents().forEachRemaining(each -> {
            if (each instanceof Step) {
                kinds.add(each.eClass());
            }
        });
        List<EClass> distinct = kinds.stream().distinct().toList();
        return distinct.stream().anyMatch(kind -> flows.facts(kind).does("gathers")) && distinct.stream().noneMatch(Runner::isEngineOnly) ? TOOLKIT : ENGINE;
    }

    private static boolean isEngineOnly(EClass kind) {
        return Facts.of(kind, Facts.CONFIGMGR).exist() && !Facts.of(kind, Facts.MDT).exist();
    }
}
