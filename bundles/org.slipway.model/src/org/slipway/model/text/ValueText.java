package org.slipway.model.text;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.KindWords;
import org.slipway.model.kinds.Kinds;

/** Single values as the text of a YAML scalar, and back. */
public final class ValueText {

    private ValueText() {
    }

    /** The text of one value of a feature: for lists, of one of its items. */
    public static String of(EObject owner, EStructuralFeature feature, Object value) {
        return switch (feature) {
            case EReference reference -> References.of((EObject) value, reference.getEReferenceType(), referencesOf(owner));
            default -> EcoreUtil.convertToString((EDataType) feature.getEType(), value);
        };
    }

    static References referencesOf(EObject owner) {
        return owner.eResource() != null && owner.eResource().getResourceSet() instanceof References references
                ? references : References.none();
    }

    /** One value of a feature; a reference comes back unresolved. */
    public static Object parse(EStructuralFeature feature, String text, Kinds kinds) throws ProblemException {
        return switch (feature) {
            case EReference reference -> reference(reference.getEReferenceType(), text, kinds);
            default -> value(feature, (EDataType) feature.getEType(), text);
        };
    }

    private static EObject reference(EClass type, String text, Kinds kinds) throws ProblemException {
        if (text.isBlank()) {
            throw new ProblemException(Problem.error("VALUE-REFERENCE", "A reference must not be empty.")
                    .next("Write the id of " + KindWords.one(type, kinds) + ", or remove the key."));
        }
        return References.proxy(text, type, kinds).orElseThrow(() -> new ProblemException(
                Problem.error("VALUE-REFERENCE", "No installed bundle brings " + KindWords.one(type, kinds) + ".")
                        .next("Install the bundle that does.")));
    }

    private static Object value(EStructuralFeature feature, EDataType type, String text) throws ProblemException {
        Class<?> java = type.getInstanceClass();
        if (type instanceof EEnum choice) {
            return literal(feature, choice, text);
        }
        if (java == boolean.class || java == Boolean.class) {
            return switch (text) {
                case "true", "True", "TRUE" -> Boolean.TRUE;
                case "false", "False", "FALSE" -> Boolean.FALSE;
                default -> throw wrong(feature, text, "true or false");
            };
        }
        boolean number = java != null && (java.isPrimitive() || Number.class.isAssignableFrom(java));
        if (number && !text.matches("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw wrong(feature, text, "a number");
        }
        try {
            return EcoreUtil.createFromString(type, text);
        } catch (NumberFormatException tooLarge) {
            throw wrong(feature, text, "a number that is whole and not so large");
        } catch (DateTimeParseException notATime) {
            throw wrong(feature, text, "a date and time such as 2026-11-21T20:00");
        } catch (RuntimeException refused) {
            String why = refused.getMessage();
            throw new ProblemException(Problem.error("VALUE-TYPE", feature.getName() + ": "
                    + (why == null ? "“" + text + "” is not a " + type.getName() + "." : why)), refused);
        }
    }

    private static Object literal(EStructuralFeature feature, EEnum choice, String text) throws ProblemException {
        EEnumLiteral literal = choice.getEEnumLiteralByLiteral(text);
        if (literal == null) {
            List<EEnumLiteral> all = choice.getELiterals();
            throw wrong(feature, text, "one of " + all.stream().map(EEnumLiteral::getLiteral).collect(Collectors.joining(", ")));
        }
        return literal.getInstance();
    }

    private static ProblemException wrong(EStructuralFeature feature, String text, String expected) {
        return new ProblemException(Problem.error("VALUE-TYPE",
                feature.getName() + " must be " + expected + ", not “" + text + "”.").next("Write " + expected + "."));
    }
}
