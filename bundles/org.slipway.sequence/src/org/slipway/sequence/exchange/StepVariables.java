package org.slipway.sequence.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slipway.sequence.xml.XmlElement;

/** The variables of one step, found by name or property at once: a step may hold any number of them. */
record StepVariables(List<XmlElement> all, Map<String, XmlElement> byName, Map<String, XmlElement> byProperty) {

    static StepVariables of(XmlElement step) {
        List<XmlElement> all = step.children("defaultVarList").flatMap(list -> list.children("variable")).toList();
        return new StepVariables(all, by("name", all), by("property", all));
    }

    /** The first of each. */
    private static Map<String, XmlElement> by(String attribute, List<XmlElement> all) {
        var found = new HashMap<String, XmlElement>();
        all.forEach(variable -> variable.attribute(attribute).ifPresent(text -> found.putIfAbsent(text.toLowerCase(Locale.ROOT), variable)));
        return found;
    }

    Optional<XmlElement> find(String name, String property) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT))).or(() -> Optional.ofNullable(byProperty.get(property.toLowerCase(Locale.ROOT))));
    }
}
