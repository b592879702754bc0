package org.slipway.sequence.xml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How paths call the children of an element: a variable by its name, other elements by theirs, the second of a name with #2 behind
 * it. A very long name is told by its digest. Entries of a sequence are counted: #1, #2.
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
        String name = Brief.of(child.name().equals("variable") ? child.attribute("name").orElse("variable") : child.name());
        return name.replace("%", "%25").replace("/", "%2F").replace("@", "%40").replace("#", "%23");
    }
}
