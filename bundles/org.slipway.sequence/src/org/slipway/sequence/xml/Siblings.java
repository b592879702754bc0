package org.slipway.sequence.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The children of one element while further ones are put between them: each at once, however many there are. */
final class Siblings {
    private final XmlElement parent;
    private final Map<String, XmlElement> byKey;
    private final Map<XmlElement, Node> nodes = new HashMap<>();
    private final ExtraKeys keys;
    private final Node head = new Node(new XmlElement("#head"));
    private Node last = head;

    private static final class Node {
        private final XmlElement element;
        private @Nullable Node next;

        Node(XmlElement element) {
            this.element = element;
        }
    }

    /** @param byKey the children that are there already */
    Siblings(XmlElement parent, Map<String, XmlElement> byKey) {
        this.parent = parent;
        this.byKey = new HashMap<>(byKey);
        this.keys = new ExtraKeys(byKey.keySet());
        parent.children().forEach(child -> insert(child, last));
    }

    /** Behind the sibling of a key; first where the key is empty, last where nothing has it. */
    void add(XmlElement element, String after) {
        Node before = after.isEmpty() ? head : Optional.ofNullable(byKey.get(after)).map(nodes::get).orElse(last);
        insert(element, before);
        byKey.put(keys.next(element), element);
    }

    private void insert(XmlElement element, Node before) {
        Node node = new Node(element);
        node.next = before.next;
        before.next = node;
        last = before == last ? node : last;
        nodes.put(element, node);
    }

    void finish() {
        List<XmlElement> all = new ArrayList<>();
        for (Node node = head.next; node != null; node = node.next) {
            all.add(node.element);
        }
        parent.children().clear();
        parent.children().addAll(all);
    }
}
