package org.slipway.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.product.Product.Window;

/** The product as a workbench: it opens its window with a site, and ends when it is closed. */
@EnabledOnOs(OS.LINUX)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "there is no display to open a window on")
class WorkbenchTest {
    @TempDir
    Path home;

    @Test
    void opensTheDemoSite() throws IOException {
        var product = new Product(Product.built(), home);
        product.slipway(home, "init", "shop", "--demo");

        Window window = product.workbench(home, "shop");

        assertEquals(0, window.ended().code(), window.ended()::err);
        assertEquals("Contoso Furniture", window.site(), window.ended()::err);
        assertEquals(List.of("org.slipway.workbench.site", "org.slipway.sequence.ui"), window.workspaces());
        assertEquals("org.slipway.workbench.site", window.workspace());
    }
}
