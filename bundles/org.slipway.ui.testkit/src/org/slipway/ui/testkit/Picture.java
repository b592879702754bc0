package org.slipway.ui.testkit;

import java.nio.file.Path;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;

/** A picture of a window, as far as its brightness goes: 0 is black, 255 is white. */
public final class Picture {
    /** A square of one brightness this large is no letter and no icon. Pixels. */
    private static final int PATCH = 14;

    private final ImageData data;

    private Picture(ImageData data) {
        this.data = data;
    }

    public static Picture read(Path file) {
        return new Picture(new ImageData(file.toString()));
    }

    /** Whether there is a spot of about this brightness that is too large for a letter. */
    public boolean hasPatch(int from, int to) {
        for (int y = 0; y + PATCH < data.height; y += PATCH / 2) {
            for (int x = 0; x + PATCH < data.width; x += PATCH / 2) {
                if (within(x, y, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean within(int left, int top, int from, int to) {
        for (int y = top; y < top + PATCH; y++) {
            for (int x = left; x < left + PATCH; x++) {
                int brightness = brightness(x, y);
                if (brightness < from || brightness > to) {
                    return false;
                }
            }
        }
        return true;
    }

    private int brightness(int x, int y) {
        RGB colour = data.palette.getRGB(data.getPixel(x, y));
        return (colour.red + colour.green + colour.blue) / 3;
    }

    /** By how much the brightness differs along a line from left to right. */
    public int contrast(int left, int right, int y) {
        int least = 255;
        int most = 0;
        for (int x = Math.max(0, left); x < Math.min(data.width, right); x++) {
            least = Math.min(least, brightness(x, y));
            most = Math.max(most, brightness(x, y));
        }
        return most - least;
    }

    /** That of most of it: the mean. */
    public long brightness() {
        long sum = 0;
        for (int y = 0; y < data.height; y++) {
            for (int x = 0; x < data.width; x++) {
                sum += brightness(x, y);
            }
        }
        return sum / ((long) data.width * data.height);
    }
}
