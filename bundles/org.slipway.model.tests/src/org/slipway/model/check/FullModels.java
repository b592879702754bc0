package org.slipway.model.check;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.ValueText;

/** Elements with every feature set, so that a test leaves none out, today's or a later one. */
public final class FullModels {
    private final Kinds kinds;

    public FullModels(Kinds kinds) {
        this.kinds = kinds;
    }

    public EObject of(EClass kind) throws ProblemException {
        return full(kind, 4);
    }

    private EObject full(EClass kind, int depth) throws ProblemException {
        EObject element = EcoreUtil.create(kind);
        var choices = new TreeSet<String>();
        var features = Stream.concat(kinds.head(kind).stream(), kinds.features(kind).stream()).toList();
        for (EStructuralFeature feature : features) {
            boolean chosen = kinds.choice(feature).map(choices::add).orElse(true);
            // A key that is both the kind's and a feature's can be written once only.
            boolean free = kinds.head(kind).filter(head -> head == feature).isPresent() || !feature.getName()
                    .equals(kinds.key(kind));
            if (chosen && free) {
                fill(element, feature, depth);
            }
        }
        return element;
    }

    @SuppressWarnings("unchecked")
    private void fill(EObject element, EStructuralFeature feature, int depth) throws ProblemException {
        if (Kinds.isMap(feature)) {
            ((EMap<String, String>) element.eGet(feature)).put("Model", "Alpha 5");
        } else if (feature instanceof EReference reference && reference.isContainment()) {
            for (EClass kind : depth == 0 ? List.<EClass>of() : kinds.allowed(reference.getEReferenceType())) {
                if (reference.isMany()) {
                    ((List<EObject>) element.eGet(reference)).add(full(kind, depth - 1));
                } else {
                    element.eSet(reference, full(kind, depth - 1));
                }
            }
        } else {
            Object value = ValueText.parse(feature, sample(feature), kinds);
            element.eSet(feature, feature.isMany() ? List.of(value) : value);
        }
    }

    private String sample(EStructuralFeature feature) {
        if (feature instanceof EReference || !(feature.getEType() instanceof EDataType type)) {
            return "some-id";
        }
        if (type instanceof EEnum choice) {
            return choice.getELiterals().getLast().getLiteral();
        }
        return switch (type.getInstanceClass().getSimpleName()) {
            case "boolean", "Boolean" -> "true";
            case "int", "Long", "double" -> "1";
            case "ByteSize" -> "33 MiB";
            case "LocalDateTime" -> "2026-11-21T20:00:30";
            case "Digest" -> "sha256:" + "0f".repeat(32);
            default -> Stream.of("some-text", "10.0.1", "00:11:22:33:44:55", "a@b.example",
                    "4c4c4544-0042-3510-8051-b4c04f4e4d31",
                    "{4c4c4544-0042-3510-8051-b4c04f4e4d31}", "HKLM\\Software", "Some_Class")
                    .filter(each -> kinds.limits(feature).pattern().filter(pattern -> !pattern.matcher(each).matches()).isEmpty())
                    .findFirst().orElseThrow();
        };
    }
}
