package org.slipway.sequence.ui.run;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.slipway.workbench.editor.form.Look;

/** The ground of a page with a little of a colour in it: enough to be seen, and text stays readable on it. */
public record Tint(Look look) {

    /** @param share from 0, the ground, to 1, the colour */
    public Color of(RGB colour, double share) {
        RGB ground = look.ground().getRGB();
        return new Color(new RGB(mixed(ground.red, colour.red, share), mixed(ground.green, colour.green, share), mixed(ground.blue, colour.blue, share)));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
