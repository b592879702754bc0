package org.slipway.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.ENamedElement;
import org.junit.jupiter.api.Test;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.Spelling;
import org.slipway.testkit.Installed;

/** Every kind and feature that is installed reads as people write it. A new abbreviation is told here until {@link Spelling} knows it. */
class SpelledNamesTest {
    /** Words of so few letters are abbreviations unless they are among the ordinary ones. */
    private static final int SHORT = 4;
    private static final Set<String> ORDINARY = Set.of("add", "all", "and", "any", "as", "at", "auto", "back", "base", "best", "bind", "bits", "boot", "both", "by", "code", "copy", "data",
            "date", "disk", "down", "fail", "file", "for", "free", "from", "full", "hard", "id", "in", "is", "join", "keep", "kept", "key", "keys", "kind", "last", "less", "like", "line",
            "list", "load", "log", "mail", "make", "mode", "name", "new", "next", "no", "node", "none", "not", "of", "on", "once", "only", "opt", "or", "own", "path", "per", "post", "pre",
            "read", "role", "rule", "run", "safe", "scan", "seat", "set", "shut", "site", "size", "skip", "step", "tag", "task", "text", "time", "to", "tree", "type", "unit", "up", "use",
            "user", "wait", "was", "when", "wipe", "zone");
    /** Names of products that are too long to be told by their length. */
    private static final List<String> NAMES = List.of("bit locker", "bitlocker", "power shell", "powershell", "windows", "sysprep", "netbios", "net bios", "configmgr", "orchestrator",
            "sys vol", "sysvol", "lmhosts", "active directory");

    private final Kinds kinds = Installed.kinds();

    private Stream<ENamedElement> named() {
        return kinds.packages().stream().flatMap(each -> each.getEClassifiers().stream()).flatMap(SpelledNamesTest::withFeatures);
    }

    private static Stream<ENamedElement> withFeatures(EClassifier type) {
        return type instanceof EClass kind ? Stream.concat(Stream.of(kind), kind.getEStructuralFeatures().stream()) : Stream.of(type);
    }

    @Test
    void noAbbreviationIsWrittenAsAWord() {
        assertEquals(List.of(), named().map(ENamedElement::getName).distinct()
                .filter(name -> Stream.of(Spelling.words(name).split("[ -]")).anyMatch(SpelledNamesTest::unknown)).map(Spelling::title).sorted().toList());
    }

    private static boolean unknown(String word) {
        return word.length() <= SHORT && word.equals(word.toLowerCase(Locale.ROOT)) && !word.matches("\\d+") && !ORDINARY.contains(word);
    }

    @Test
    void noNameOfAProductIsWrittenSmall() {
        assertEquals(List.of(), named().map(ENamedElement::getName).distinct().map(Spelling::words)
                .filter(words -> NAMES.stream().anyMatch(name -> (" " + words + " ").contains(" " + name + " "))).sorted().toList());
    }
}
