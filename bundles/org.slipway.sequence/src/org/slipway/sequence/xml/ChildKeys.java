package org.slipway.sequence.xml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How paths call the children of an element: a variable by its name, a reference by what it refers to, other elements by their names,
 * the second of a name with #2 behind it. A very long name is told by its digest. Entries of a sequence are counted: #1, #2.
 */
final class ChildKeys {

    private ChildKeys() {
    }

    /** In the order of the children. */
    static Map<String, XmlElement> of(XmlElement parent, Predicate<XmlElement> isEntry) {
        var keys = new LinkedHashMap<String, XmlElement>();
        var counts = new HashMap<String, Integer>();
        for (XmlElement child : parent.children()) {
            String name = isEntry.test(child) ? "" : own(child);
            int count = counts.merge(name, 1, Integer::sum);
            keys.put(count == 1 && !name.isEmpty() ? name : name + "#" + count, child);
        }
        return keys;
    }

    /** By what a child is called, apart from its number. */
    static String own(XmlElement child) {
        return Brief.of(called(child)).replace("%", "%25").replace("/", "%2F").replace("@", "%40").replace("#", "%23");
    }

    /** Each reference of a list is there once, wherever it stands: by its place it would be taken for another one as soon as one is added. */
    private static String called(XmlElement child) {
        return switch (child.name()) {
            case "variable" -> child.attribute("name").orElse("variable");
            case "reference" -> child.attribute("package").or(() -> child.attribute("application")).map("reference "::concat).orElse("reference");
            default -> child.name();
        };
    }
}
