package org.slipway.workbench.editor.file;

import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.Limits;

/** What the metamodel says about a feature, for people. */
public final class FeatureText {

    private FeatureText() {
    }

    /** The type in a word or two. */
    public static String type(EStructuralFeature feature) {
        String one = single(feature.getEType());
        if (Kinds.isMap(feature)) {
            return "names and values";
        }
        return feature.isMany() ? "list of " + one : one;
    }

    private static String single(EClassifier type) {
        Class<?> java = type.getInstanceClass();
        return switch (type) {
            case EClass kind -> Words.within(kind);
            case EEnum choice -> "choice";
            default -> java == String.class ? "text"
                    : java == boolean.class || java == Boolean.class ? "true or false"
                    : isNumber(java) ? "number" : Words.within(type);
        };
    }

    public static boolean isNumber(Class<?> java) {
        return java != null && java != boolean.class && java != char.class && (java.isPrimitive() || Number.class.isAssignableFrom(java));
    }

    /** What the feature is for, then what its value must keep to, one to a line. */
    public static String documentation(EStructuralFeature feature, Kinds kinds) {
        var text = new StringBuilder(kinds.documentation(feature));
        if (feature.getEType() instanceof EEnum choice) {
            line(text, "One of " + choice.getELiterals().stream().map(EEnumLiteral::getLiteral).collect(Collectors.joining(", ")) + ".");
        }
        String limits = limits(kinds.limits(feature));
        if (!limits.isEmpty()) {
            line(text, limits);
        }
        String standard = defaultText(feature);
        if (!standard.isEmpty()) {
            line(text, "Default: " + standard);
        }
        if (feature.isRequired() && !(feature.getEType() instanceof EEnum)) {
            line(text, "Required.");
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(text.isEmpty() ? "" : "\n").append(line);
    }

    public static String limits(Limits limits) {
        String range = limits.min().map(min -> limits.max().map(max -> "From " + min + " to " + max + ".").orElse("At least " + min + "."))
                .orElseGet(() -> limits.max().map(max -> "At most " + max + ".").orElse(""));
        String length = limits.maxLength().isPresent() ? "At most " + limits.maxLength().getAsInt() + " characters." : "";
        return (range + " " + length).strip();
    }

    /** The value that holds while none is given, as text; empty where there is none worth telling. */
    public static String defaultText(EStructuralFeature feature) {
        if (feature.isMany() || feature instanceof EReference || feature.isUnsettable()) {
            return "";
        }
        Object value = feature.getDefaultValue();
        return value == null ? "" : EcoreUtil.convertToString((EDataType) feature.getEType(), value);
    }
}
