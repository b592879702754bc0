package org.slipway.workbench.appearance;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.ImageData;
import org.jspecify.annotations.Nullable;

/** An icon that lets the ground shine through, so that it is weaker than itself on light and dark alike. */
final class FadedIcon extends ImageDescriptor {
    private static final int KEPT_PERCENT = 35;
    private static final int OPAQUE = 255;

    private final ImageDescriptor icon;

    FadedIcon(ImageDescriptor icon) {
        this.icon = icon;
    }

    @Override
    public @Nullable ImageData getImageData(int zoom) {
        ImageData data = icon.getImageData(zoom);
        if (data == null) {
            return null;
        }
        ImageData faded = (ImageData) data.clone();
        for (int y = 0; y < faded.height; y++) {
            for (int x = 0; x < faded.width; x++) {
                int alpha = data.alphaData == null ? OPAQUE : data.getAlpha(x, y);
                faded.setAlpha(x, y, alpha * KEPT_PERCENT / 100);
            }
        }
        return faded;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FadedIcon faded && faded.icon.equals(icon);
    }

    @Override
    public int hashCode() {
        return icon.hashCode() * 31;
    }
}
