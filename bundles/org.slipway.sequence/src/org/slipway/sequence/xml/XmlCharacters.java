package org.slipway.sequence.xml;

/** The characters that XML can hold at all: no escape helps the others. */
public final class XmlCharacters {

    private XmlCharacters() {
    }

    /** The text without those that XML cannot hold; the text itself where there are none. */
    public static String held(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHeld(text, i)) {
                return without(text, i);
            }
        }
        return text;
    }

    private static String without(String text, int first) {
        var held = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first + 1; i < text.length(); i++) {
            if (isHeld(text, i)) {
                held.append(text.charAt(i));
            }
        }
        return held.toString();
    }

    private static boolean isHeld(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n' || c == '\r';
    }

    /** The text of a comment or an instruction without what would end it too soon. */
    public static String aside(XmlElement aside) {
        if (!aside.name().equals(XmlElement.COMMENT)) {
            return aside.text().replace("?>", "? >");
        }
        String text = aside.text().replace("--", "- -").replace("--", "- -");
        return text.endsWith("-") ? text + " " : text;
    }
}
