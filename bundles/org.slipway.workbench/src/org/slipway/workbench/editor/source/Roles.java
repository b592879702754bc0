package org.slipway.workbench.editor.source;

import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.workbench.editor.file.FeatureText;
import org.slipway.workbench.editor.source.Branch.Entry;

/** Finds out what the pieces of a text stand for. */
final class Roles {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private final Meaning meaning;

    Roles(Meaning meaning) {
        this.meaning = meaning;
    }

    Role of(Token token, Sketch sketch) {
        return switch (token.type()) {
            case COMMENT -> Role.COMMENT;
            case DASH, PUNCTUATION -> Role.PUNCTUATION;
            case KEY -> sketch.entry(token).map(this::key).orElse(Role.KEY);
            case BLOCK -> Role.STRING;
            case PLAIN, QUOTED -> value(token, sketch);
        };
    }

    private Role key(Entry entry) {
        if (meaning.namesKind(entry)) {
            return Role.KIND;
        }
        boolean known = meaning.isPair(entry) || meaning.feature(entry).isPresent();
        return known || meaning.kind(entry.in()).isEmpty() ? Role.KEY : Role.UNKNOWN_KEY;
    }

    private Role value(Token token, Sketch sketch) {
        Optional<EStructuralFeature> feature = sketch.entry(token).flatMap(meaning::feature);
        if (feature.isEmpty() || Meaning.isContainment(feature.get())) {
            return NUMBER.matcher(token.text(sketch.text())).matches() ? Role.NUMBER : Role.STRING;
        }
        if (Meaning.isReference(feature.get())) {
            return Role.REFERENCE;
        }
        Class<?> java = feature.get().getEType().getInstanceClass();
        if (feature.get().getEType() instanceof EEnum || java == boolean.class || java == Boolean.class) {
            return Role.LITERAL;
        }
        return FeatureText.isNumber(java) ? Role.NUMBER : Role.STRING;
    }
}
