package org.slipway.sequence.xml;

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
        var text = new StringBuilder();
        element.before().forEach(each -> text.append(aside(each)));
        text.append('<').append(element.name());
        element.attributes().forEach((name, value) -> text.append(' ').append(name).append("=\"").append(escaped(value, true)).append('"'));
        text.append('>').append(escaped(element.text(), false));
        element.children().forEach(child -> text.append(compact(child)));
        text.append("</").append(element.name()).append('>');
        element.after().forEach(each -> text.append(aside(each)));
        return text.toString();
    }

    /** One element on lines of its own, without a declaration. */
    public static String of(XmlElement element) {
        var text = new XmlText("\n");
        text.root(element);
        return text.out.toString();
    }

    /** A whole file with a declaration, lines ended as Windows does. */
    public static String file(XmlElement root) {
        var text = new XmlText("\r\n");
        text.out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>").append(text.newline);
        text.root(root);
        return text.out.append(text.newline).toString();
    }

    private void root(XmlElement root) {
        root.before().forEach(each -> out.append(aside(each)).append(newline));
        element(root, "");
        root.after().forEach(each -> out.append(newline).append(aside(each)));
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
        if (element.children().stream().anyMatch(XmlElement::isElement)) {
            for (XmlElement child : element.children()) {
                out.append(newline);
                element(child, indent + "  ");
            }
            out.append(newline).append(indent);
        } else {
            element.children().forEach(child -> out.append(aside(child))); // white space here would become part of the value
        }
        out.append("</").append(element.name()).append('>');
    }

    private static String aside(XmlElement element) {
        String text = XmlCharacters.aside(element);
        return element.name().equals(XmlElement.COMMENT) ? "<!--" + text + "-->" : "<?" + text + "?>";
    }

    /** A carriage return would be read as a line feed, and in an attribute all white space as blanks, were they not escaped. */
    private static String escaped(String given, boolean attribute) {
        String text = XmlCharacters.held(given);
        StringBuilder escaped = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            String other = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '\r' -> "&#xD;";
                case '"' -> attribute ? "&quot;" : "";
                case '\n' -> attribute ? "&#xA;" : "";
                case '\t' -> attribute ? "&#x9;" : "";
                default -> "";
            };
            if (!other.isEmpty()) {
                escaped = (escaped == null ? new StringBuilder(text.length() + 16) : escaped).append(text, copied, i).append(other);
                copied = i + 1;
            }
        }
        return escaped == null ? text : escaped.append(text, copied, text.length()).toString();
    }
}
