package org.slipway.workbench.editor.file;

import org.eclipse.emf.ecore.ENamedElement;
import org.slipway.model.kinds.Spelling;

/** Names of the metamodel as people read them: {@code timeoutMinutes} is “Timeout minutes”. */
public final class Words {

    private Words() {
    }

    public static String of(ENamedElement element) {
        return of(element.getName());
    }

    public static String of(String camelCase) {
        return Spelling.title(camelCase);
    }

    /** As in the middle of a sentence: “timeout minutes”, “enable BitLocker”. */
    public static String within(ENamedElement element) {
        return Spelling.words(element.getName());
    }

    /** One line of at most so many characters. */
    public static String clipped(String text, int length) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, length - 1).stripTrailing() + "…";
    }
}
