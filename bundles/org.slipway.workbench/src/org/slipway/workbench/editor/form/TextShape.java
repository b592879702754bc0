package org.slipway.workbench.editor.form;

import java.time.LocalDateTime;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.ByteSize;
import org.slipway.base.Digest;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.file.FeatureText;

/** How much room a text gets, and what an empty one shows as an example. */
enum TextShape {
    LINE(SWT.BORDER, 0, ""),
    AREA(SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, 0, ""),
    NUMBER(SWT.BORDER, 16, ""),
    SIZE(SWT.BORDER, 16, "512 MiB"),
    MOMENT(SWT.BORDER, 24, "2026-11-21T20:00"),
    DIGEST(SWT.BORDER, 0, "sha256:…");

    /** Texts that may be this long get several lines. */
    private static final int LONG = 1000;
    private static final int LEAST_LINES = 2;
    private static final int MOST_LINES = 10;

    private final int style;
    /** Width in characters; 0 for as wide as there is room. */
    private final int columns;
    private final String example;

    TextShape(int style, int columns, String example) {
        this.style = style;
        this.columns = columns;
        this.example = example;
    }

    static TextShape of(EObject element, EStructuralFeature feature, Kinds kinds) {
        Class<?> java = feature.getEType().getInstanceClass();
        if (java == ByteSize.class) {
            return SIZE;
        }
        if (java == LocalDateTime.class) {
            return MOMENT;
        }
        if (java == Digest.class) {
            return DIGEST;
        }
        if (FeatureText.isNumber(java)) {
            return NUMBER;
        }
        boolean roomy = feature.getName().equals("description") || kinds.limits(feature).maxLength().orElse(0) >= LONG
                || element.eGet(feature) instanceof String text && (text.indexOf('\n') >= 0 || text.length() > 64);
        return roomy ? AREA : LINE;
    }

    int style() {
        return style;
    }

    Point size(Text text, int width) {
        int wanted = columns == 0 ? width : Math.min(width, columns * 9 + 16);
        int line = text.getLineHeight();
        if (this != AREA) {
            return new Point(wanted, text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        }
        int natural = text.computeSize(Math.max(40, width - 20), SWT.DEFAULT).y;
        return TextBox.around(new Point(wanted, Math.clamp(natural, LEAST_LINES * line + 2, MOST_LINES * line + 2)));
    }

    String example() {
        return example;
    }
}
