package org.slipway.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.slipway.base.Problem;
import org.slipway.model.Device;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;

/** The contract lets a good check pass, and tells of one that is not. */
class CheckContractTest {
    @TempDir
    Path folder;

    /** Every device must have a description, says this check; a test makes it bad in one way. */
    private record DeviceCheck(String code, String next, Optional<String> mended) implements Check {
        @Override
        public Stream<Finding> check(EObject element, CheckScope scope) {
            return element instanceof Device device && device.getDescription() == null ? Stream.of(finding(device)) : Stream.empty();
        }

        private Finding finding(Device device) {
            return Finding.about(device, Problem.warning(code, "It is not described.").next(next))
                    .with(new QuickFix("Describe it", () -> device.setDescription(mended.orElse(null))));
        }

        @Override
        public List<Explanation> explanations() {
            return List.of(new Explanation(code, "What.", "Why.", "How."));
        }
    }

    private static final DeviceCheck GOOD = new DeviceCheck("ACME-DEVICE", "Describe it.", Optional.of("On the desk"));

    private record Contract(Check check, Set<String> codes, String element) implements CheckContract {
        Contract(Check check) {
            this(check, Set.of("ACME-DEVICE"), "device: A\nid: a\n");
        }

        @Override
        public void spoil(SiteBuilder site) {
            site.with(element);
        }

        @Override
        public Kinds kinds() {
            return Kinds.core();
        }
    }

    private static void isTold(Executable promise) {
        assertThrows(AssertionError.class, promise);
    }

    @Test
    void aGoodCheckPasses() {
        var contract = new Contract(GOOD);
        assertDoesNotThrow(() -> {
            contract.findsProblemsOfAllItsCodesAndOfNoOther(folder);
            contract.itsCodesAreWellFormedAndExplained();
            contract.everyProblemSaysWhereItIsAndWhatToDoNext(folder);
            contract.everyQuickFixMendsWhatItIsOfferedFor(folder);
            contract.changesNothing(folder);
        });
    }

    @Test
    void aCheckThatStumblesOverAnEmptyElementIsTold() {
        Check careless = (element, scope) -> element instanceof Device device && device.getName().isBlank() ? Stream.empty() : Stream.empty();

        assertThrows(NullPointerException.class, () -> {
            for (var each : new Contract(careless).bearsElementsOfEveryKindEmptyOnesToo().toList()) {
                each.getExecutable().execute();
            }
        });
    }

    @Test
    void aCodeThatIsNotFoundOrNotPromisedIsTold() {
        isTold(() -> new Contract(GOOD, Set.of("ACME-DEVICE"), "user: A\nid: a\n").findsProblemsOfAllItsCodesAndOfNoOther(folder));
        isTold(() -> new Contract(GOOD, Set.of("ACME-OTHER"), "device: A\nid: a\n").findsProblemsOfAllItsCodesAndOfNoOther(folder));
    }

    @Test
    void aCodeInAnotherFormIsTold() {
        var check = new DeviceCheck("Device42", "Describe it.", Optional.of("On the desk"));
        isTold(() -> new Contract(check, Set.of("Device42"), "device: A\nid: a\n").itsCodesAreWellFormedAndExplained());
    }

    @Test
    void aProblemWithoutANextStepIsTold() {
        isTold(() -> new Contract(new DeviceCheck("ACME-DEVICE", "", Optional.of("x"))).everyProblemSaysWhereItIsAndWhatToDoNext(folder));
    }

    @Test
    void aFixThatMendsNothingIsTold() {
        isTold(() -> new Contract(new DeviceCheck("ACME-DEVICE", "Describe it.", Optional.empty())).everyQuickFixMendsWhatItIsOfferedFor(folder));
    }

    @Test
    void aCheckThatChangesTheModelIsTold() {
        Check meddling = (element, scope) -> {
            if (element instanceof Device device) {
                device.setDescription("On the desk");
            }
            return Stream.empty();
        };
        isTold(() -> new Contract(meddling).changesNothing(folder));
    }

    @Test
    void aSiteThatCannotBeReadIsToldRatherThanTested() {
        assertThrows(AssertionFailedError.class, () -> new Contract(GOOD, Set.of("ACME-DEVICE"), "device: A\nid: a\nshade: red\n").changesNothing(folder));
    }
}
