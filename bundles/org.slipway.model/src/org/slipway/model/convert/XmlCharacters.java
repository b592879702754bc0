package org.slipway.model.convert;

import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlResource;

/**
 * Which XML can hold the characters of a model: 1.0, which all tools read, or 1.1, which knows control characters, but takes
 * some others for line ends.
 */
final class XmlCharacters {
    private XmlCharacters() {
    }

    /** The version to write; a problem where a value has a character that neither can hold beside the others. */
    static String version(YamlResource file) throws ProblemException {
        boolean only10 = file.text().codePoints().anyMatch(XmlCharacters::isOnlyIn10);
        boolean controls = false;
        for (EObject element : XmiWriter.all(file)) {
            for (EAttribute attribute : element.eClass().getEAllAttributes()) {
                for (Object value : Features.values(element, attribute)) {
                    if (value instanceof String text) {
                        refuse(file, element, attribute, text.codePoints().filter(XmlCharacters::isInNone));
                        only10 |= text.codePoints().anyMatch(XmlCharacters::isOnlyIn10);
                        controls |= text.codePoints().anyMatch(XmlCharacters::isControl);
                        if (only10 && controls) {
                            refuse(file, element, attribute, text.codePoints().filter(c -> isControl(c) || isOnlyIn10(c)));
                        }
                    }
                }
            }
        }
        return controls ? "1.1" : "1.0";
    }

    private static boolean isInNone(int c) {
        return c == 0 || c == 0xfffe || c == 0xffff || c >= 0xd800 && c <= 0xdfff;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean isOnlyIn10(int c) {
        return c >= 0x7f && c < 0xa0 || c == 0x2028;
    }

    private static void refuse(YamlResource file, EObject element, EAttribute attribute, IntStream characters)
            throws ProblemException {
        var first = characters.findFirst();
        if (first.isPresent()) {
            Problem problem = Problem.error("XMI-CHARACTER",
                    String.format("%s holds the character U+%04X, which XML cannot hold%s.",
                    attribute.getName(), first.getAsInt(), isInNone(first.getAsInt()) ? "" : " beside the others of this file"))
                    .next("Take the character out, or keep the file as YAML.");
            throw new ProblemException(file.place(element, attribute).map(problem::at).orElse(problem));
        }
    }
}
