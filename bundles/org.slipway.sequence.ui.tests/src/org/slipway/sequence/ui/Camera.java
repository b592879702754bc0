package org.slipway.sequence.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

import org.slipway.ui.testkit.Picture;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.appearance.Theme;

/** Takes pictures of the workbench, in the theme that is in use. */
final class Camera {
    static final Path PICTURES = Path.of("target", "pictures");
    /** Brighter than anything on dark but letters and icons. */
    private static final int LIGHT = 180;
    private static final int DARK = 70;
    /** So many looks show the same. */
    private static final int STILL = 3;

    private final WorkbenchBot bot;
    private Theme theme = Theme.LIGHT;

    Camera(WorkbenchBot bot) {
        this.bot = bot;
    }

    void use(Theme now) {
        theme = now;
        bot.use(now);
    }

    /**
     * Native widgets fade from one state into the next, so that a picture is as it should be when later ones are the same. Nothing of
     * the other theme may be left in it.
     */
    void picture(String name) {
        bot.waitUntil("the picture " + name + " stands still and is of one theme", standsStill(PICTURES.resolve(name + (theme == Theme.DARK ? "-dark.png" : ".png"))));
    }

    private BooleanSupplier standsStill(Path file) {
        var before = new byte[1][0];
        var looks = new int[1];
        return () -> {
            bot.captureScreenshot(file);
            byte[] now = bytes(file);
            looks[0] = Arrays.equals(before[0], now) ? looks[0] + 1 : 0;
            before[0] = now;
            return looks[0] >= STILL && !(theme == Theme.DARK ? Picture.read(file).hasPatch(LIGHT, 255) : Picture.read(file).hasPatch(0, DARK));
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
