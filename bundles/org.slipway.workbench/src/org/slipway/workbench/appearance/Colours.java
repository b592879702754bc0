package org.slipway.workbench.appearance;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** The few colours that are painted by hand, so chosen that they can be read on the background that a control has now. */
public final class Colours {
    private final RGB background;

    public Colours(Control on) {
        this(on.getBackground().getRGB());
    }

    Colours(RGB background) {
        this.background = background;
    }

    public boolean dark() {
        return background.red * 299 + background.green * 587 + background.blue * 114 < 128_000;
    }

    /** What is chosen, and what can be clicked. */
    public RGB accent() {
        return dark() ? new RGB(0x6C, 0xA8, 0xFF) : new RGB(0x1F, 0x5F, 0xC4);
    }

    public RGB error() {
        return dark() ? new RGB(0xFF, 0x7B, 0x72) : new RGB(0xC0, 0x2B, 0x2B);
    }

    public RGB warning() {
        return dark() ? new RGB(0xE3, 0xB3, 0x41) : new RGB(0x9A, 0x67, 0x00);
    }

    /** Text that matters less. */
    public RGB faint() {
        return dark() ? new RGB(0x9A, 0xA4, 0xAF) : new RGB(0x66, 0x70, 0x7B);
    }

    /** A line around something: enough to be seen, not so much that it is looked at. */
    public RGB edge() {
        return mixed(faint(), 50);
    }

    public RGB difference() {
        return dark() ? new RGB(0x4B, 0x3F, 0x1E) : new RGB(0xFF, 0xF3, 0xCF);
    }

    /** The background with so many hundredths of the accent in it. */
    public RGB tinted(int percent) {
        return mixed(accent(), percent);
    }

    private RGB mixed(RGB other, int percent) {
        return new RGB(mixed(background.red, other.red, percent), mixed(background.green, other.green, percent),
                mixed(background.blue, other.blue, percent));
    }

    private static int mixed(int a, int b, int percent) {
        return a + (b - a) * percent / 100;
    }
}
