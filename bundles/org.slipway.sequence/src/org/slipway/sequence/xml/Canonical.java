package org.slipway.sequence.xml;

import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The form in which two trees are the same: attributes by name, no white space between elements, {@code True} and {@code FALSE} as
 * {@code true} and {@code false}. Everything else counts, the order of elements and the white space in a text too.
 */
public final class Canonical {

    private Canonical() {
    }

    public static String of(XmlElement element) {
        var out = new StringBuilder();
        write(element, out);
        return out.toString();
    }

    /** Of the element alone: each of its children that is an entry is merely marked. */
    public static String without(XmlElement element, Predicate<XmlElement> isEntry) {
        var out = new StringBuilder();
        begin(element, out);
        element.children().forEach(child -> {
            if (isEntry.test(child)) {
                out.append("<entry></>");
            } else {
                write(child, out);
            }
        });
        return out.append("</>").toString();
    }

    public static boolean same(XmlElement one, XmlElement other) {
        return of(one).equals(of(other));
    }

    /** Whether two texts mean the same. */
    public static boolean same(String one, String other) {
        return value(one).equals(value(other));
    }

    static String value(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static void write(XmlElement element, StringBuilder out) {
        begin(element, out);
        element.children().forEach(child -> write(child, out));
        out.append("</>");
    }

    private static void begin(XmlElement element, StringBuilder out) {
        out.append('<').append(element.name());
        new TreeMap<>(element.attributes()).forEach((name, value) -> out.append('\u0001').append(name).append('\u0002').append(value(value)));
        out.append('>').append(value(element.text()));
    }
}
