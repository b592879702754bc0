package org.slipway.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.SetDynamicVariables;

class StepCatalogueTest {
    private static final String KIND = EcoreUtil.getURI(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).toString();

    private final OfferedBy offers = new OfferedBy("steps");

    /** Of a vendor. */
    public static final class Acting implements StepExecutor<SetDynamicVariables> {
        @Override
        public Outcome execute(SetDynamicVariables step, StepContext context) {
            return Outcome.done("");
        }
    }

    /** Cannot even be made. */
    public static final class Throwing implements StepExecutor<RunSequence> {
        public Throwing() {
            throw new IllegalStateException("not today");
        }

        @Override
        public Outcome execute(RunSequence step, StepContext context) {
            return Outcome.done("");
        }
    }

    private static String step(Class<?> type, String further) {
        return "<step kind=\"" + KIND + "\" class=\"" + type.getName() + "\"" + further + "/>";
    }

    private StepCatalogue catalogue() {
        return StepCatalogue.read(offers.registry());
    }

    @Test
    void kindsAreListedWithoutLoadingAClassOfTheBundleThatBringsThem() throws Exception {
        offers.bundle("com.acme", "steps", step(Acting.class, " repeatable=\"true\""));
        StepCatalogue catalogue = catalogue();

        StepKind kind = catalogue.find(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).orElseThrow();
        assertEquals("com.acme", kind.bundle());
        assertTrue(kind.repeatable());
        assertEquals(List.of(), catalogue.problems());
        assertEquals(List.of(), offers.loaded());

        assertInstanceOf(Acting.class, kind.executor().make());
        assertEquals(List.of(Acting.class.getName()), offers.loaded());
    }

    @Test
    void theFirstOfTwoForOneKindCountsAndTheSecondIsTold() {
        offers.bundle("com.acme", "steps", step(Acting.class, "")).bundle("com.other", "steps", step(Throwing.class, ""));
        StepCatalogue catalogue = catalogue();

        StepKind kept = catalogue.find(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).orElseThrow();
        Problem told = catalogue.problems().getFirst();
        assertEquals("STEP-KIND-TAKEN", told.code());
        assertTrue(told.text().contains("com.acme") && told.text().contains("com.other") && told.text().indexOf(kept.bundle()) > 0, told::text);
    }

    @Test
    void whatSaysNoKindOrNoClassIsPassedOverAndTold() {
        offers.bundle("com.acme", "steps", "<step class=\"" + Acting.class.getName() + "\"/><step kind=\"" + KIND + "\"/>");

        assertEquals(List.of("STEP-NO-KIND", "STEP-NO-KIND"), catalogue().problems().stream().map(Problem::code).toList());
        assertTrue(catalogue().find(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "com.acme.Missing", "java.lang.String", "org.slipway.engine.plan.StepCatalogueTest$Throwing" })
    void whatCannotBeMadeIsToldWhenItIsWanted(String type) {
        offers.bundle("com.acme", "steps", "<step kind=\"" + KIND + "\" class=\"" + type + "\"/>");
        StepKind kind = catalogue().find(SequencePackage.Literals.SET_DYNAMIC_VARIABLES).orElseThrow();

        Problem told = assertThrows(ProblemException.class, () -> kind.executor().make()).problems().getFirst();
        assertEquals("STEP-NOT-LOADABLE", told.code());
        assertTrue(told.text().contains("com.acme"), told::text);
    }

    @Test
    void aVendorsKindIsFoundByItsOwnUriAlone() {
        offers.bundle("com.acme", "steps", step(Acting.class, ""));

        assertTrue(catalogue().find(SequencePackage.Literals.RUN_SEQUENCE).isEmpty());
    }
}
