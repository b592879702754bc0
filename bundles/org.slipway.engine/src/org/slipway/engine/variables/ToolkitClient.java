package org.slipway.engine.variables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.slipway.engine.machine.Assumptions;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Format;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.flow.StepFacts;

/**
 * The Deployment Toolkit's own client, which starts sequences of the toolkit and has set some variables by then: sequences count on them, and
 * their conditions ask for them. What is given at the start stays as it is.
 */
public final class ToolkitClient {
    /** Stands for the deployment share where nobody says which one it is. */
    private static final String SHARE = "\\\\deployment\\share$";

    private final TaskSequence sequence;

    public ToolkitClient(TaskSequence sequence) {
        this.sequence = sequence;
    }

    /** What is given, and what the client adds to it; a sequence of another origin has no such client. */
    public Map<String, Value> add(Map<String, Value> given, Target target) throws TargetException {
        if (!sequence.isSetOrigin() || sequence.getOrigin() != Format.MDT) {
            return given;
        }
        var all = new LinkedHashMap<>(given);
        var names = new TreeSet<>(given.keySet().stream().map(VariableNames::folded).toList());
        root(given, target).ifPresent(share -> {
            put(all, names, "DeployRoot", share);
            put(all, names, "ResourceRoot", share);
            put(all, names, "ScriptRoot", share + "\\Scripts");
            put(all, names, "ToolRoot", share + "\\Tools\\x64");
        });
        put(all, names, "PHASE", "VALIDATION");
        put(all, names, "TaskSequenceID", sequence.getId());
        put(all, names, "TaskSequenceName", sequence.getName());
        if (!does("gathers")) { // Where the machine is gathered, its rules come first.
            put(all, names, "DeploymentType", deploymentType(target.inBootEnvironment()));
            put(all, names, "DeploymentMethod", "UNC");
        }
        return all;
    }

    private static void put(Map<String, Value> all, Set<String> names, String name, String value) {
        if (value != null && !value.isBlank() && names.add(VariableNames.folded(name))) {
            all.put(name, Value.plain(value));
        }
    }

    /** The share that was given. A machine that is thought of takes one as given. */
    private static Optional<String> root(Map<String, Value> given, Target target) {
        Optional<String> said = given.entrySet().stream().filter(each -> VariableNames.folded(each.getKey()).equals(VariableNames.folded("DeployRoot")))
                .map(each -> each.getValue().text().strip().replaceFirst("\\\\+$", "")).filter(text -> !text.isEmpty()).findFirst();
        return said.or(() -> target.offer(Assumptions.class).map(assumptions -> {
            assumptions.take("DeployRoot is not set; the deployment share “" + SHARE + "” is assumed, with all that the sequence needs.");
            return SHARE;
        }));
    }

    /** As the client decides it by what the sequence does and what runs when it is started. */
    public String deploymentType(boolean pe) {
        if (pe) {
            return "NEWCOMPUTER";
        }
        return does("appliesImage") ? "REFRESH" : does("upgrades") ? "UPGRADE" : does("capturesState") ? "REPLACE" : "CUSTOM";
    }

    /** Whether a step that is switched on does it. */
    private boolean does(String what) {
        for (TreeIterator<EObject> all = sequence.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Step step && on(step) && StepFacts.of(step.eClass()).does(what)) {
                return true;
            }
        }
        return false;
    }

    private static boolean on(Step step) {
        for (EObject each = step; each instanceof Entry entry; each = entry.eContainer()) {
            if (!entry.isEnabled()) {
                return false;
            }
        }
        return true;
    }
}
