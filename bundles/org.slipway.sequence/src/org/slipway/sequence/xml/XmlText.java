package org.slipway.sequence.xml;

import java.util.stream.Collectors;

/** Writes trees as XML, indented as the tools themselves do. What stands in an element without children is written to the letter. */
public final class XmlText {
    private final StringBuilder out = new StringBuilder();
    private final String newline;

    private XmlText(String newline) {
        this.newline = newline;
    }

    /** Without line ends or indentation, and with an end tag for every element. */
    public static String compact(XmlElement element) {
        if (!element.isElement()) {
            return aside(element);
        }
        var text = new StringBuilder("<").append(element.name());
        element.attributes().forEach((name, value) -> text.append(' ').append(name).append("=\"").append(escaped(value, true)).append('"'));
        text.append('>').append(escaped(element.text(), false));
        element.children().forEach(child -> text.append(compact(child)));
        return text.append("</").append(element.name()).append('>').toString();
    }

    /** One element on lines of its own, without a declaration. */
    public static String of(XmlElement element) {
        var text = new XmlText("\n");
        text.element(element, "");
        return text.out.toString();
    }

    /** A whole file with a declaration, lines ended as Windows does. */
    public static String file(XmlElement root) {
        var text = new XmlText("\r\n");
        text.out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>").append(text.newline);
        text.element(root, "");
        return text.out.append(text.newline).toString();
    }

    private void element(XmlElement element, String indent) {
        out.append(indent);
        if (!element.isElement()) {
            out.append(aside(element));
            return;
        }
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> out.append(' ').append(name).append("=\"").append(escaped(value, true)).append('"'));
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.append(" />");
            return;
        }
        out.append('>').append(escaped(element.text(), false));
        if (!element.children().isEmpty()) {
            for (XmlElement child : element.children()) {
                out.append(newline);
                element(child, indent + "  ");
            }
            out.append(newline).append(indent);
        }
        out.append("</").append(element.name()).append('>');
    }

    private static String aside(XmlElement element) {
        return element.name().equals(XmlElement.COMMENT) ? "<!--" + element.text() + "-->" : "<?" + element.text() + "?>";
    }

    /** A carriage return would be read as a line feed, and in an attribute all white space as blanks, were they not escaped. */
    private static String escaped(String text, boolean attribute) {
        return text.chars().mapToObj(c -> switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#xD;";
            case '"' -> attribute ? "&quot;" : "\"";
            case '\n' -> attribute ? "&#xA;" : "\n";
            case '\t' -> attribute ? "&#x9;" : "\t";
            default -> String.valueOf((char) c);
        }).collect(Collectors.joining());
    }
}
