package org.slipway.model.kinds;

import org.eclipse.emf.ecore.EClass;

/** How kinds and the types above them are called in front of people: never by the names of their classes. */
public final class KindWords {

    private KindWords() {
    }

    /** One word or several: “device”, “artifact”, “deployable element”. */
    public static String of(EClass type, Kinds kinds) {
        return kinds.word(type).orElseGet(() -> kinds.isKind(type) ? kinds.key(type) : Spelling.words(type.getName()));
    }

    /** With its article: “a device”, “an artifact”. */
    public static String one(EClass type, Kinds kinds) {
        return a(of(type, kinds));
    }

    public static String a(String word) {
        return ("aeiou".indexOf(Character.toLowerCase(word.charAt(0))) >= 0 && !word.startsWith("user") ? "an " : "a ") + word;
    }
}
