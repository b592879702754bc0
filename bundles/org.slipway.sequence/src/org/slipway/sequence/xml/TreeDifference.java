package org.slipway.sequence.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.slipway.sequence.xml.TreeEdit.Absent;
import org.slipway.sequence.xml.TreeEdit.Extra;
import org.slipway.sequence.xml.TreeEdit.Order;
import org.slipway.sequence.xml.TreeEdit.Value;

/**
 * What has to be changed in one tree to get another. Elements are the same ones by key; a variable of another name is by its
 * property. Entries of a sequence are compared by themselves and are only counted here.
 */
public final class TreeDifference {
    private final Predicate<XmlElement> isEntry;
    private final List<TreeEdit> edits = new ArrayList<>();
    private final Map<XmlElement, XmlElement> partners = new IdentityHashMap<>();

    private TreeDifference(Predicate<XmlElement> isEntry) {
        this.isEntry = isEntry;
    }

    public static TreeDifference between(XmlElement written, XmlElement original, Predicate<XmlElement> isEntry) {
        var difference = new TreeDifference(isEntry);
        difference.compare("", written, original);
        return difference;
    }

    public List<TreeEdit> edits() {
        return List.copyOf(edits);
    }

    /** The element of the first tree that stands for one of the second; empty where there is none. */
    public Optional<XmlElement> partner(XmlElement original) {
        return Optional.ofNullable(partners.get(original));
    }

    private void compare(String path, XmlElement written, XmlElement original) {
        partners.put(original, written);
        attributes(path, written, original);
        if (!Canonical.same(written.text(), original.text())) {
            edits.add(new Value(path, Optional.of(Brief.of(written.text())), original.text()));
        }
        children(path, written, original);
    }

    private void attributes(String path, XmlElement written, XmlElement original) {
        written.attributes().forEach((name, value) -> {
            if (!original.attributes().containsKey(name)) {
                edits.add(new Absent(path + "@" + name, Brief.of(value)));
            }
        });
        original.attributes().forEach((name, value) -> {
            Optional<String> was = written.attribute(name);
            if (was.isEmpty() || !Canonical.same(was.get(), value)) {
                edits.add(new Value(path + "@" + name, was.map(Brief::of), value));
            }
        });
    }

    private void children(String path, XmlElement written, XmlElement original) {
        Map<String, XmlElement> ours = ChildKeys.of(written, isEntry);
        Map<String, XmlElement> theirs = ChildKeys.of(original, isEntry);
        Map<String, String> matches = matches(ours, theirs);
        Set<String> matched = new HashSet<>(matches.values());
        String base = path.isEmpty() ? "" : path + "/";
        ours.forEach((key, child) -> {
            if (!matched.contains(key)) {
                edits.add(new Absent(base + key, Brief.of(child)));
            }
        });
        List<String> before = ours.keySet().stream().filter(matched::contains).toList();
        List<String> now = theirs.keySet().stream().filter(matches::containsKey).map(matches::get).toList();
        if (!before.equals(now)) {
            edits.add(new Order(path, now));
        }
        var extras = new ExtraKeys(ours.keySet());
        String after = "";
        for (Map.Entry<String, XmlElement> their : theirs.entrySet()) {
            String key = matches.get(their.getKey());
            if (key == null) {
                edits.add(new Extra(path, after, their.getValue().copy()));
                after = extras.next(their.getValue());
            } else {
                after = key;
                if (!isEntry.test(their.getValue())) {
                    compare(base + key, ours.get(key), their.getValue());
                }
            }
        }
    }

    /** From the key over there to the key here. */
    private static Map<String, String> matches(Map<String, XmlElement> ours, Map<String, XmlElement> theirs) {
        var matches = new LinkedHashMap<String, String>();
        theirs.forEach((key, element) -> {
            XmlElement same = ours.get(key);
            if (same != null && same.name().equals(element.name()) || same != null && key.startsWith("#")) {
                matches.put(key, key);
            }
        });
        Map<String, Deque<String>> free = new HashMap<>();
        Set<String> taken = new HashSet<>(matches.values());
        ours.forEach((key, element) -> property(element).filter(property -> !taken.contains(key))
                .ifPresent(property -> free.computeIfAbsent(property, each -> new ArrayDeque<>()).add(key)));
        theirs.forEach((key, element) -> {
            if (!matches.containsKey(key)) {
                property(element).map(free::get).map(Deque::poll).ifPresent(found -> matches.put(key, found));
            }
        });
        return matches;
    }

    /** With the name of the element, which no edit changes. */
    private static Optional<String> property(XmlElement element) {
        return element.attribute("property").map(property -> element.name() + " " + property);
    }
}
