package org.slipway.testkit;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.opentest4j.AssertionFailedError;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;

/** A value for any feature, as it is written: one that the metamodel's limits allow. */
record SampleValues(Kinds kinds, Function<EStructuralFeature, Optional<String>> own) {

    String of(EStructuralFeature feature) {
        return own.apply(feature).orElseGet(() -> usual(feature));
    }

    private String usual(EStructuralFeature feature) {
        if (feature instanceof EReference || !(feature.getEType() instanceof EDataType type)) {
            return "some-id";
        }
        if (feature == ModelPackage.Literals.SITE__TIME_ZONE) {
            return "Europe/Berlin";
        }
        if (type instanceof EEnum choice) {
            return choice.getELiterals().getLast().getLiteral(); // the first is usually the default, which is not written
        }
        return switch (type.getInstanceClass().getSimpleName()) {
            case "boolean", "Boolean" -> "true";
            case "byte", "Byte", "short", "Short", "int", "Integer", "long", "Long", "float", "Float", "double", "Double" -> "1";
            case "ByteSize" -> "33 MiB";
            case "HumanDuration" -> "20 min";
            case "LocalDateTime" -> "2026-11-21T20:00:30";
            case "Digest" -> "sha256:" + "0f".repeat(32);
            default -> text(feature);
        };
    }

    private String text(EStructuralFeature feature) {
        return Stream.of("some-text", "2.0", "10.0.1", "00:11:22:33:44:55", "a@b.example", "4c4c4544-0042-3510-8051-b4c04f4e4d31",
                "{4c4c4544-0042-3510-8051-b4c04f4e4d31}", "HKLM\\Software", "Some_Class", "%Some_Variable%", "0 3010")
                .filter(each -> kinds.limits(feature).pattern().filter(pattern -> !pattern.matcher(each).matches()).isEmpty())
                .findFirst().orElseThrow(() -> new AssertionFailedError("no usual text fits " + feature.getEContainingClass().getName() + "."
                        + feature.getName() + ": give a sample for it"));
    }
}
