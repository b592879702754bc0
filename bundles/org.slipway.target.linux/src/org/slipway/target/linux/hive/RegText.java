package org.slipway.target.linux.hive;

import java.util.HexFormat;
import java.util.List;

/** Changes of a hive, written as regedit exports them; all values as bytes, so that no reader has to guess. */
public final class RegText {
    private static final HexFormat COMMAS = HexFormat.ofDelimiter(",");

    private final StringBuilder text = new StringBuilder("Windows Registry Editor Version 5.00\n");

    /** Makes a key, with those above it, unless it is there. What follows is about it. @param path without the hive itself */
    public RegText key(List<String> path) {
        for (int i = 1; i <= path.size(); i++) {
            text.append("\n[").append(joined(path.subList(0, i))).append("]\n"); // the reader makes none that is not named
        }
        return this;
    }

    /** Removes a key with all below it. */
    public RegText without(List<String> path) {
        text.append("\n[-").append(joined(path)).append("]\n");
        return this;
    }

    /** @param name empty for the default value; @param type its number */
    public RegText value(String name, int type, byte[] data) {
        text.append(name.isEmpty() ? "@" : "\"" + plain(name).replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        text.append("=hex(").append(Integer.toHexString(type)).append("):").append(COMMAS.formatHex(data)).append('\n');
        return this;
    }

    private static String joined(List<String> path) {
        return "\\" + String.join("\\", path.stream().map(RegText::plain).toList());
    }

    private static String plain(String name) {
        if (name.chars().anyMatch(each -> each < ' ')) {
            throw new IllegalArgumentException("a name with control characters");
        }
        return name;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
