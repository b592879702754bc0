package org.slipway.sequence.ui.flow;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Environment;
import org.slipway.sequence.Group;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.steps.RestartComputer;
import org.slipway.steps.RestartTarget;

/** In which environment a sequence is as one step after the other is run; what depends on conditions is taken to happen. */
final class Course {
    private Environment now;

    Course(TaskSequence sequence) {
        now = first(sequence.getEntries()).orElse(Environment.OS);
    }

    /** A sequence begins where its first step that can run in one environment alone can run. */
    private static Optional<Environment> first(List<Entry> entries) {
        for (Entry entry : entries) {
            Optional<Environment> own = !entry.isEnabled() ? Optional.empty()
                    : entry instanceof Group group ? first(group.getEntries()) : entry instanceof RestartComputer ? Optional.of(Environment.OS) : fixed(entry);
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    private static Optional<Environment> fixed(EObject step) {
        return Facts.of(step.eClass(), Facts.STEP).get("in").filter(in -> !in.equals("both")).map(in -> in.equals("pe") ? Environment.PE : Environment.OS);
    }

    Environment now() {
        return now;
    }

    static boolean restarts(Step step) {
        List<String> does = Facts.of(step.eClass(), Facts.STEP).words("does");
        return does.contains("restarts") || does.contains("setsUpSystem") || does.contains("upgrades");
    }

    /** Behind an enabled step. */
    void ran(Step step) {
        if (step instanceof RestartComputer restart) {
            now = restart.getTarget() == RestartTarget.BOOT_IMAGE ? Environment.PE : Environment.OS;
        } else if (restarts(step)) {
            now = Environment.OS;
        }
    }
}
