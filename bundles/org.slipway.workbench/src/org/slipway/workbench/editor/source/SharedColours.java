package org.slipway.workbench.editor.source;

import org.eclipse.jface.text.source.ISharedTextColors;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** Colours for rulers. Those of SWT need not be disposed of. */
final class SharedColours implements ISharedTextColors {
    @Override
    public Color getColor(RGB rgb) {
        return new Color(rgb);
    }

    @Override
    public void dispose() {
        // nothing is held
    }
}
