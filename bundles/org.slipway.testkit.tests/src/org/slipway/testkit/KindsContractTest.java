package org.slipway.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;

/** The contract tells of kinds that break their promises; that good ones pass is seen wherever it is used. */
class KindsContractTest {
    private final EPackage acme = EcoreFactory.eINSTANCE.createEPackage();
    private final EClass lock = EcoreFactory.eINSTANCE.createEClass();

    private KindsContract contract() {
        acme.setName("acme");
        acme.setNsPrefix("acme");
        acme.setNsURI("urn:acme:locks:1.0");
        lock.setName("Lock");
        lock.getESuperTypes().add(ModelPackage.Literals.USER);
        EcoreUtil.setDocumentation(lock, "What keeps a machine where it is.");
        acme.getEClassifiers().add(lock);
        Kinds kinds = Kinds.of(Map.of(acme, "acme"));
        return new KindsContract() {
            @Override
            public EPackage metamodel() {
                return acme;
            }

            @Override
            public Kinds kinds() {
                return kinds;
            }
        };
    }

    private void attribute(String name, String pattern) {
        var attribute = EcoreFactory.eINSTANCE.createEAttribute();
        attribute.setName(name);
        attribute.setEType(EcorePackage.Literals.ESTRING);
        attribute.setLowerBound(1);
        EcoreUtil.setAnnotation(attribute, "urn:slipway:limits", "pattern", pattern);
        lock.getEStructuralFeatures().add(attribute);
    }

    private static String told(DynamicTest promise) {
        return assertThrows(AssertionError.class, promise.getExecutable()).getMessage();
    }

    @Test
    void aKindThatCanStandNowhereIsTold() {
        assertTrue(told(contract().loadsFromTheLeastThatCanBeWritten().findFirst().orElseThrow()).contains("acme.lock can stand nowhere"));
    }

    @Test
    void aFeatureThatIsNotDocumentedIsTold() {
        attribute("shackle", "\\d+ mm");
        assertTrue(told(contract().isInTheSchemaWithEachFeatureDocumented().findFirst().orElseThrow()).contains("shackle is not documented"));
    }

    @Test
    void aValueThatNoSampleFitsIsAskedFor() {
        EcoreUtil.setAnnotation(lock, "urn:slipway:kind", "folder", "locks");
        attribute("shackle", "\\d+ mm");
        assertTrue(told(contract().loadsFromTheLeastThatCanBeWritten().findFirst().orElseThrow()).contains("Lock.shackle: give a sample for it"));
    }

    @Test
    void aMetamodelThatIsNotInstalledIsTold() {
        KindsContract contract = contract();
        acme.getEClassifiers().clear();
        assertThrows(AssertionError.class, contract::keepsEveryFeatureThatIsWritten);
    }
}
