package org.slipway.workbench.editor.source;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.slipway.base.Severity;
import org.slipway.workbench.editor.form.Look;

/**
 * The colours of the Source page. A theme may define any of them under {@code org.slipway.workbench.source.<role>}; these are
 * chosen to be read well on white and on near black.
 */
final class SourceColours {
    private static final String PREFIX = "org.slipway.workbench.source.";
    private static final Map<Role, RGB> LIGHT = roles(0x0b5cad, 0x33506f, 0xb3261e, 0x1d6b3a, 0x8a4b00, 0x7a3e9d, 0x00708a, 0x7a828c, 0x8a929c);
    private static final Map<Role, RGB> DARK = roles(0x79b8ff, 0xa9c1dd, 0xff8a80, 0x98d4a4, 0xf0b673, 0xcfa6ec, 0x66cfe0, 0x8b949e, 0x7d8590);

    private final Look look;
    private final Map<Role, Color> known = new EnumMap<>(Role.class);

    SourceColours(Look look) {
        this.look = look;
    }

    private static Map<Role, RGB> roles(int... values) {
        var map = new EnumMap<Role, RGB>(Role.class);
        for (Role role : Role.values()) {
            map.put(role, rgb(values[role.ordinal()]));
        }
        return map;
    }

    private static RGB rgb(int value) {
        return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
    }

    private Color themed(String id, RGB otherwise) {
        Color defined = JFaceResources.getColorRegistry().get(PREFIX + id);
        return defined == null ? new Color(otherwise) : defined;
    }

    /** Asked for every word of a text, and worked out once for each theme. */
    Color of(Role role) {
        return known.computeIfAbsent(role, this::made);
    }

    /** The theme is another one. */
    void changed() {
        known.clear();
    }

    private Color made(Role role) {
        String id = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return themed(id, (look.isDark() ? DARK : LIGHT).get(role));
    }

    /** Kinds stand out: they are what a reader looks for. */
    static int style(Role role) {
        return switch (role) {
            case KIND -> SWT.BOLD;
            case COMMENT -> SWT.ITALIC;
            default -> SWT.NORMAL;
        };
    }

    Color ground() {
        return look.isDark() ? look.ground() : new Color(rgb(0xffffff));
    }

    Color text() {
        return look.isDark() ? new Color(rgb(0xd4d7dc)) : new Color(rgb(0x1f2328));
    }

    Color currentLine() {
        return themed("current-line", look.isDark() ? rgb(0x2c313a) : rgb(0xf1f5fb));
    }

    Color lineNumber() {
        return themed("line-number", look.isDark() ? rgb(0x6e7681) : rgb(0x9aa3ad));
    }

    Color selection() {
        return look.isDark() ? new Color(rgb(0x264f78)) : new Color(rgb(0xb7d7fb));
    }

    Color problem(Severity severity) {
        return switch (severity) {
            case ERROR -> look.error();
            case WARNING -> look.warning();
            case INFO -> look.accent();
        };
    }
}
