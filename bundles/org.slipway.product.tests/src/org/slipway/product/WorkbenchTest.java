package org.slipway.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.product.Product.Ended;

/** The product as a workbench: it opens its window with a site, and ends when it is closed. */
@EnabledOnOs(OS.LINUX)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "there is no display to open a window on")
class WorkbenchTest {
    @TempDir
    Path home;

    @Test
    void opensTheDemoSite() {
        Path ready = home.resolve("ready");
        var product = new Product(Product.built(), home)
                .with("SLIPWAY_JAVA_OPTIONS", "-Dslipway.readyFile=" + ready + " -Dslipway.exitWhenReady=true");
        product.slipway(home, "init", "shop", "--demo");

        Ended ended = product.slipway(home, "workbench", "shop");

        assertTrue(Files.exists(ready), () -> "no window was usable: " + ended.err());
        assertEquals(0, ended.code(), ended::err);
    }
}
