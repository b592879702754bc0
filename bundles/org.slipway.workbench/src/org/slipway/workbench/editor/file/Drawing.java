package org.slipway.workbench.editor.file;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/** A small picture drawn with the pen, at the size that the screen asks for. Equal drawings should share one image. */
public abstract class Drawing extends ImageDescriptor {
    private static final int SIZE = 16;

    protected abstract void draw(Display display, GC gc, int pixels);

    @Override
    public final ImageData getImageData(int zoom) {
        int pixels = SIZE * zoom / 100;
        var display = Display.getCurrent();
        var image = new Image(display, transparent(pixels));
        var gc = new GC(image);
        try {
            gc.setAntialias(SWT.ON);
            gc.setTextAntialias(SWT.ON);
            draw(display, gc, pixels);
            return image.getImageData(100);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static ImageData transparent(int pixels) {
        var data = new ImageData(pixels, pixels, 32, new PaletteData(0xff0000, 0xff00, 0xff));
        data.alphaData = new byte[pixels * pixels];
        return data;
    }
}
