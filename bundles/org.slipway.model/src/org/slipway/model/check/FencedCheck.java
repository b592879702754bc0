package org.slipway.model.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;

/**
 * Runs one check over many elements and lets it go wrong in any way that leaves the virtual machine standing. A check that
 * breaks is told once, with the first element on which it did; what it finds elsewhere still counts.
 */
final class FencedCheck {
    private final Check check;
    private EObject brokeOn;
    private Throwable why;
    private int broke;

    FencedCheck(Check check) {
        this.check = check;
    }

    /** A check that breaks here is asked about each element, and so breaks where it is told. */
    boolean concerns(EClass kind, CheckScope scope) {
        try {
            return check.concerns(kind, scope);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
            return true;
        }
    }

    List<Finding> run(EObject element, CheckScope scope) {
        try (Stream<Finding> found = check.check(element, scope)) {
            return found.toList();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
            if (broke++ == 0) {
                brokeOn = element;
                why = broken;
            }
            return List.of();
        }
    }

    /** What is to be said about the check itself, after it ran. */
    Optional<Finding> complaint() {
        if (broke == 0) {
            return Optional.empty();
        }
        String reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getClass().getSimpleName() + ": "
                + why.getMessage();
        return Optional.of(Finding.about(brokeOn, Problem.warning("CHECK-BROKE", "The check " + check.name() + " broke here"
                + (broke > 1 ? " and on " + (broke - 1) + " other elements" : "") + " (" + reason.lines().findFirst().orElse("")
                        + ").")
                .next("Tell the maker of the bundle that brings it; all other checks ran.")));
    }
}
