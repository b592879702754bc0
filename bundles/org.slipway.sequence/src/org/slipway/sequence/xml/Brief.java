package org.slipway.sequence.xml;

import java.nio.charset.StandardCharsets;

import org.slipway.base.Digest;

/** Texts that only need to be recognised again: long ones by their digest. */
final class Brief {
    private static final int LONG = 120;

    private Brief() {
    }

    static String of(String text) {
        String value = Canonical.value(text);
        return value.length() <= LONG ? value : Digest.of(value.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What a whole element is recognised by. */
    static String of(XmlElement element) {
        return element.children().isEmpty() && element.attributes().size() <= 1 ? of(element.text())
                : Digest.of(Canonical.of(element).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
