package org.slipway.model.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.model.ModelPackage;

class KindsTest {
    private final Kinds kinds = Kinds.core();

    @Test
    void aKindIsKnownByItsClassNameWithASmallFirstLetter() {
        assertEquals(ModelPackage.Literals.BOOT_IMAGE, kinds.findRoot("bootImage").orElseThrow());
        assertEquals("device", kinds.key(ModelPackage.Literals.DEVICE));
    }

    @Test
    void theSameKeyMeansWhatThePlaceAsksFor() {
        assertEquals(ModelPackage.Literals.USER, kinds.findRoot("user").orElseThrow());
        assertEquals(ModelPackage.Literals.USER_AFFINITY, kinds.find("user", ModelPackage.Literals.USER_AFFINITY).orElseThrow());
    }

    @Test
    void theHeadTakesTheValueOfTheFirstKeyAndIsNotWrittenAgain() {
        assertEquals(ModelPackage.Literals.VARIABLE_CONDITION__VARIABLE,
                kinds.head(ModelPackage.Literals.VARIABLE_CONDITION).orElseThrow());
        assertFalse(kinds.features(ModelPackage.Literals.DEVICE).contains(ModelPackage.Literals.ELEMENT__NAME));
        assertEquals(ModelPackage.Literals.IDENTIFIED__ID, kinds.features(ModelPackage.Literals.DEVICE).getFirst());
    }

    @Test
    void kindsOfAVendorCarryItsPrefixAndNoStandInCanBeWritten() {
        EPackage acme = EcoreFactory.eINSTANCE.createEPackage();
        acme.setNsURI("urn:test:acme:1.0");
        EClass flash = EcoreFactory.eINSTANCE.createEClass();
        flash.setName("FlashFirmware");
        flash.getESuperTypes().add(ModelPackage.Literals.ARTIFACT);
        acme.getEClassifiers().add(flash);
        Kinds both = Kinds.of(Map.of(acme, "acme"));
        assertEquals("acme.flashFirmware", both.key(flash));
        assertEquals(List.of(flash), both.allowed(flash));
        assertTrue(both.find("flashFirmware", ModelPackage.Literals.ARTIFACT).isEmpty());
        assertTrue(both.find("unknownCondition", ModelPackage.Literals.CONDITION).isEmpty());
    }

    @Test
    void noPlaceTakesTwoKindsWithOneKey() {
        for (EClass place : kinds.packages().iterator().next().getEClassifiers().stream()
                .filter(EClass.class::isInstance).map(EClass.class::cast).filter(each -> each != ModelPackage.Literals.NODE
                        && each != ModelPackage.Literals.ELEMENT).toList()) {
            var seen = new HashMap<String, EClass>();
            for (EClass kind : kinds.allowed(place)) {
                EClass other = seen.put(kinds.key(kind), kind);
                assertEquals(null, other, () -> place.getName() + " takes two kinds called " + kinds.key(kind));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyKindAndFeatureIsDocumented() {
        return kinds.all().stream().map(kind -> DynamicTest.dynamicTest(kind.getName(), () -> {
            assertDocumented(kind);
            for (EStructuralFeature feature : kinds.features(kind)) {
                assertDocumented(feature);
            }
        }));
    }

    private void assertDocumented(ENamedElement element) {
        assertTrue(kinds.documentation(element).length() > 5, () -> element.getName() + " has no documentation");
        assertFalse(kinds.documentation(element).startsWith("*"), () -> kinds.documentation(element));
    }
}
