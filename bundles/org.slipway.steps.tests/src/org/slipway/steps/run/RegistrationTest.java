package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.engine.spi.StepExecutor;
import org.slipway.model.Unknown;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.toolkit.ToolkitPackage;

/** What plugin.xml says of executors is so. */
class RegistrationTest {
    /** What the engine itself sees to, and what is never run. */
    private static final Set<Class<?>> WITHOUT = Set.of(RunSequence.class, ForeignStep.class);

    static Stream<EClass> kinds() {
        return Stream.<EPackage>of(SequencePackage.eINSTANCE, StepsPackage.eINSTANCE, ToolkitPackage.eINSTANCE).flatMap(each -> each.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast).filter(each -> !each.isAbstract() && SequencePackage.Literals.STEP.isSuperTypeOf(each))
                .filter(each -> !WITHOUT.contains(each.getInstanceClass()) && !Unknown.class.isAssignableFrom(each.getInstanceClass()));
    }

    @TestFactory
    Stream<DynamicTest> eachExecutorTakesTheKindThatItIsRegisteredFor() {
        StepCatalogue registered = Executors.registered();
        return kinds().filter(kind -> registered.find(kind).isPresent()).map(kind -> dynamicTest(kind.getName(),
                () -> assertEquals(List.of(kind.getInstanceClass()), taken(registered.find(kind).orElseThrow().executor().make()))));
    }

    /** What its execute takes, without the bridge that takes any step. */
    private static List<Class<?>> taken(StepExecutor<?> executor) {
        return Arrays.stream(executor.getClass().getMethods()).filter(method -> method.getName().equals("execute") && !method.isBridge())
                .<Class<?>>map((Method method) -> method.getParameterTypes()[0]).toList();
    }

    @Test
    void onlyKindsThatThereAreHaveExecutorsAndEachOne() {
        var known = new HashSet<String>();
        kinds().forEach(kind -> known.add(EcoreUtil.getURI(kind).toString()));
        var seen = new HashSet<String>();
        for (XmlElement each : Executors.elements()) {
            String kind = each.attribute("kind").orElseThrow();
            assertTrue(known.contains(kind), () -> kind + " is no kind");
            assertTrue(seen.add(kind), () -> kind + " is registered twice");
        }
        assertEquals(List.of(), Executors.registered().problems());
    }
}
