package org.slipway.ui.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Pictures of windows, as they stand on the screen. On the UI thread only. */
final class Screenshots {

    private Screenshots() {
    }

    /** The window alone. Its bounds may count a frame that no window manager drew, so what ends it is the end of its content. */
    static void save(Shell shell, Path file) {
        Point corner = shell.getLocation();
        Rectangle content = shell.getClientArea();
        Point end = shell.toDisplay(content.x + content.width, content.y + content.height);
        var area = new Rectangle(corner.x, corner.y, end.x - corner.x, end.y - corner.y);
        save(shell.getDisplay(), area.intersection(shell.getDisplay().getBounds()), file);
    }

    static void saveScreen(Display display, Path file) {
        save(display, display.getBounds(), file);
    }

    private static void save(Display display, Rectangle area, Path file) {
        display.update();
        var image = new Image(display, Math.max(1, area.width), Math.max(1, area.height));
        var gc = new GC(display);
        try {
            gc.copyArea(image, area.x, area.y);
            var loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            Files.createDirectories(file.getParent());
            loader.save(file.toString(), SWT.IMAGE_PNG);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
