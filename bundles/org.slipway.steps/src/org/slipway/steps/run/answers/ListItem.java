package org.slipway.steps.run.answers;

import org.slipway.sequence.xml.XmlElement;

/** An element of a list in an answer file: with a key where several are told apart by it, a text, or parts. */
public final class ListItem {
    private final XmlElement element;

    public ListItem(String name) {
        element = new XmlElement(name);
    }

    /** Lists of texts tell their elements apart by a key. */
    public static ListItem keyed(String name, int key, String text) {
        var item = new ListItem(name);
        item.element.with("wcm:keyValue", Integer.toString(key)).text(text);
        return item;
    }

    /** The text that it consists of. */
    public ListItem text(String text) {
        element.text(text);
        return this;
    }

    public ListItem with(String name, String text) {
        element.add(new XmlElement(name).text(text));
        return this;
    }

    public ListItem with(String name, ListItem... parts) {
        var inner = new XmlElement(name);
        for (ListItem part : parts) {
            inner.add(part.element());
        }
        element.add(inner);
        return this;
    }

    XmlElement element() {
        return element.copy();
    }
}
