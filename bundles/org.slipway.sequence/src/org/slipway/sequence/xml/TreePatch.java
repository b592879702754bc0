package org.slipway.sequence.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

/** Makes edits in a tree. One whose place says something else by now, or is gone, gives way. */
public final class TreePatch {
    private final Map<String, XmlElement> elements = new HashMap<>();
    private final Map<XmlElement, XmlElement> parents = new HashMap<>();
    private final Predicate<XmlElement> isEntry;
    private final Set<XmlElement> removed = new HashSet<>();
    private final List<TreeEdit> gaveWay = new ArrayList<>();

    private TreePatch(XmlElement root, Predicate<XmlElement> isEntry) {
        this.isEntry = isEntry;
        index("", root);
    }

    /** @return the edits that gave way */
    public static List<TreeEdit> apply(XmlElement root, List<TreeEdit> edits, Predicate<XmlElement> isEntry) {
        var patch = new TreePatch(root, isEntry);
        var keys = new HashMap<XmlElement, Map<String, XmlElement>>();
        patch.elements.values().forEach(element -> keys.put(element, new LinkedHashMap<>(ChildKeys.of(element, isEntry))));
        edits.forEach(edit -> {
            boolean done = switch (edit) {
                case Value value -> patch.value(value);
                case Absent absent -> patch.absent(absent);
                case Order order -> true;
                case Extra extra -> true;
            };
            if (!done) {
                patch.gaveWay.add(edit);
            }
        });
        patch.removed.stream().map(patch.parents::get).distinct().forEach(parent -> parent.children().removeIf(patch.removed::contains));
        edits.forEach(edit -> {
            if (edit instanceof Order order) {
                patch.order(order, keys);
            }
        });
        var siblings = new HashMap<XmlElement, Siblings>();
        edits.forEach(edit -> {
            if (edit instanceof Extra extra) {
                patch.extra(extra, siblings, keys);
            }
        });
        siblings.values().forEach(Siblings::finish);
        return List.copyOf(patch.gaveWay);
    }

    private void index(String path, XmlElement element) {
        elements.put(path, element);
        ChildKeys.of(element, isEntry).forEach((key, child) -> {
            parents.put(child, element);
            if (!isEntry.test(child)) {
                index(path.isEmpty() ? key : path + "/" + key, child);
            }
        });
    }

    private boolean value(Value edit) {
        int at = edit.at().lastIndexOf('@');
        XmlElement element = elements.get(at < 0 ? edit.at() : edit.at().substring(0, at));
        if (element == null) {
            return false;
        }
        if (at < 0) {
            boolean same = edit.was().equals(Optional.of(Brief.of(element.text())));
            return same && element.text(edit.text()) != null;
        }
        String name = edit.at().substring(at + 1);
        boolean same = element.attribute(name).map(Brief::of).equals(edit.was());
        return same && element.with(name, edit.text()) != null;
    }

    private boolean absent(Absent edit) {
        int at = edit.at().lastIndexOf('@');
        XmlElement element = elements.get(at < 0 ? edit.at() : edit.at().substring(0, at));
        if (element == null) {
            return false;
        }
        if (at >= 0) {
            String name = edit.at().substring(at + 1);
            boolean same = element.attribute(name).map(Brief::of).equals(Optional.of(edit.was()));
            return same && element.attributes().remove(name) != null;
        }
        XmlElement parent = parents.get(element);
        return parent != null && Brief.of(element).equals(edit.was()) && removed.add(element);
    }

    /** Children that the order does not know stay behind the one that they stood behind. */
    private void order(Order edit, Map<XmlElement, Map<String, XmlElement>> keys) {
        XmlElement parent = elements.get(edit.at());
        if (parent == null) {
            gaveWay.add(edit);
            return;
        }
        Map<String, XmlElement> children = keys.get(parent);
        var rank = new HashMap<XmlElement, Integer>();
        for (int i = 0; i < edit.keys().size(); i++) {
            XmlElement child = children.get(edit.keys().get(i));
            if (child != null) {
                rank.put(child, i);
            }
        }
        int last = -1;
        for (XmlElement child : parent.children()) {
            last = rank.computeIfAbsent(child, c -> -2) == -2 ? last : rank.get(child);
            rank.put(child, last);
        }
        parent.children().sort((one, other) -> Integer.compare(rank.get(one), rank.get(other)));
    }

    private void extra(Extra edit, Map<XmlElement, Siblings> siblings, Map<XmlElement, Map<String, XmlElement>> keys) {
        XmlElement parent = elements.get(edit.at());
        if (parent == null) {
            gaveWay.add(edit);
        } else {
            siblings.computeIfAbsent(parent, each -> new Siblings(each, keys.get(each))).add(edit.element().copy(), edit.after());
        }
    }
}
