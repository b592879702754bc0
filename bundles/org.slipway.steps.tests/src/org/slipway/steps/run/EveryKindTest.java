package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slipway.engine.plan.StepCatalogue;

/** No kind of step is left that nobody can carry out. */
class EveryKindTest {

    @TestFactory
    Stream<DynamicTest> everyKindOfStepHasAnExecutor() {
        StepCatalogue registered = Executors.registered();
        return RegistrationTest.kinds().map(kind -> dynamicTest(kind.getName(),
                () -> assertTrue(registered.find(kind).isPresent(), () -> "nobody carries out " + EcoreUtil.getURI(kind))));
    }
}
