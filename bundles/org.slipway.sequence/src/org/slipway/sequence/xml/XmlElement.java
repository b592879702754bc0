package org.slipway.sequence.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a small XML tree. Text counts in elements without children only; what stands between children is white space, or
 * is kept as the element's text. Comments and processing instructions are elements with a name that no element can have.
 */
public final class XmlElement {
    public static final String COMMENT = "#comment";
    public static final String INSTRUCTION = "#instruction";

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<XmlElement> children = new ArrayList<>(0);
    private String text = "";
    private List<XmlElement> before = List.of();
    private List<XmlElement> after = List.of();
    private int line;
    private int column;

    public XmlElement(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** By name, in the order of the file. */
    public Map<String, String> attributes() {
        return attributes;
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public XmlElement with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public List<XmlElement> children() {
        return children;
    }

    public Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    public Optional<XmlElement> child(String childName) {
        return children(childName).findFirst();
    }

    public XmlElement add(XmlElement child) {
        children.add(child);
        return this;
    }

    /** Comments and instructions that stand before it in a file whose root it is. */
    public List<XmlElement> before() {
        return before;
    }

    /** Those that stand behind it. */
    public List<XmlElement> after() {
        return after;
    }

    public XmlElement between(List<XmlElement> asidesBefore, List<XmlElement> asidesAfter) {
        this.before = List.copyOf(asidesBefore);
        this.after = List.copyOf(asidesAfter);
        return this;
    }

    public String text() {
        return text;
    }

    public XmlElement text(String newText) {
        this.text = newText;
        return this;
    }

    /** Where it begins, counted from 1; 0 for an element that was made here. */
    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    XmlElement at(int newLine, int newColumn) {
        this.line = newLine;
        this.column = newColumn;
        return this;
    }

    public boolean isElement() {
        return !name.startsWith("#");
    }

    /** How many elements and attributes it is made of. */
    public int parts() {
        return 1 + attributes.size() + children.stream().mapToInt(XmlElement::parts).sum();
    }

    public XmlElement copy() {
        XmlElement copy = new XmlElement(name).at(line, column);
        copy.attributes.putAll(attributes);
        children.forEach(child -> copy.children.add(child.copy()));
        copy.text = text;
        copy.before = before.isEmpty() ? before : before.stream().map(XmlElement::copy).toList();
        copy.after = after.isEmpty() ? after : after.stream().map(XmlElement::copy).toList();
        return copy;
    }

    /** As XML, for people who debug. */
    @Override
    public String toString() {
        return XmlText.of(this);
    }
}
