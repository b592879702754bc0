package org.slipway.workbench.editor.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.ENamedElement;

/** Names of the metamodel as people read them: {@code timeoutMinutes} is “Timeout minutes”. */
public final class Words {
    private static final Set<String> ACRONYMS = Set.of("uuid", "wql", "os", "wmi", "utc", "mac", "url", "ip", "bios", "sha");

    private Words() {
    }

    public static String of(ENamedElement element) {
        return of(element.getName());
    }

    public static String of(String camelCase) {
        String[] words = camelCase.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[._]");
        String text = Arrays.stream(words).filter(word -> !word.isEmpty()).map(Words::word).collect(Collectors.joining(" "));
        return text.isEmpty() ? camelCase : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String word(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return ACRONYMS.contains(small) ? small.toUpperCase(Locale.ROOT) : small;
    }

    /** One line of at most so many characters. */
    public static String clipped(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, length - 1).stripTrailing() + "…";
    }
}
