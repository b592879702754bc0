package org.slipway.model.check;

import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.ETypedElement;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;

/** The metamodel of a vendor, made while the tests run: rings of devices, and a condition over their battery. */
public final class AcmeModel {
    private static final EcoreFactory ECORE = EcoreFactory.eINSTANCE;

    private final EPackage acme = ECORE.createEPackage();
    private final EClass ring = kind("Ring", ModelPackage.Literals.USER, "Devices that get something at the same time.");

    private AcmeModel() {
        acme.setName("acme");
        acme.setNsPrefix("acme");
        acme.setNsURI("urn:acme:test:1.0");
        EcoreUtil.setAnnotation(ring, "urn:slipway:kind", "folder", "rings");
        annotate(reference("next", ring, false), "urn:slipway:kind", "cycles", "allowed");
        reference("parent", ring, false);
        reference("conditions", ModelPackage.Literals.CONDITION, true).setUpperBound(ETypedElement.UNBOUNDED_MULTIPLICITY);
        annotate(attribute("licence"), "urn:slipway:limits", "secret", "true");
        EStructuralFeature share = attribute("share");
        share.setEType(EcorePackage.Literals.EDOUBLE);
        annotate(share, "urn:slipway:limits", "min", "0");
        annotate(share, "urn:slipway:limits", "max", "1");
        attribute("mode").setEType(mode());
        EClass battery = kind("BatteryCondition", ModelPackage.Literals.WQL_CONDITION, "Holds when the battery is full enough.");
        annotate(battery, "urn:slipway:kind", "head", "query");
    }

    /** The core's kinds and the vendor's. */
    public static Kinds kinds() {
        return Kinds.of(Map.of(new AcmeModel().acme, "acme"));
    }

    private EClass kind(String name, EClass base, String documentation) {
        EClass kind = ECORE.createEClass();
        kind.setName(name);
        kind.getESuperTypes().add(base);
        EcoreUtil.setDocumentation(kind, documentation);
        acme.getEClassifiers().add(kind);
        return kind;
    }

    private EStructuralFeature attribute(String name) {
        var attribute = ECORE.createEAttribute();
        attribute.setEType(EcorePackage.Literals.ESTRING);
        return add(name, attribute);
    }

    private EStructuralFeature reference(String name, EClass type, boolean containment) {
        var reference = ECORE.createEReference();
        reference.setEType(type);
        reference.setContainment(containment);
        return add(name, reference);
    }

    private EStructuralFeature add(String name, EStructuralFeature feature) {
        feature.setName(name);
        ring.getEStructuralFeatures().add(feature);
        return feature;
    }

    private EEnum mode() {
        EEnum mode = ECORE.createEEnum();
        mode.setName("Mode");
        for (String name : new String[] { "fast", "careful" }) {
            EEnumLiteral literal = ECORE.createEEnumLiteral();
            literal.setName(name);
            literal.setValue(mode.getELiterals().size());
            EcoreUtil.setDocumentation(literal, "All at once is " + name + ".");
            mode.getELiterals().add(literal);
        }
        acme.getEClassifiers().add(mode);
        return mode;
    }

    private static void annotate(EModelElement element, String source, String key, String value) {
        EcoreUtil.setAnnotation(element, source, key, value);
    }
}
