package org.slipway.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.product.Product.Ended;
import org.slipway.product.Product.Window;

/**
 * A vendor's feature is installed from the built repository into the built product, works as a command and as a workspace, and
 * goes without a trace: also when the window's state still names what it brought.
 */
@EnabledOnOs(OS.LINUX)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "there is no display to open a window on")
class VendorFeatureTest {
    private static final String FEATURE = "org.slipway.acme.firmware.feature.feature.group";
    private static final String ITS_KIND = "acme.firmwareImage";
    private static final String ITS_WORKSPACE = "org.slipway.acme.firmware.ui";
    private static final String SITE_WORKSPACE = "org.slipway.workbench.site";
    private static final String SEQUENCE_WORKSPACE = "org.slipway.sequence.ui";

    @TempDir
    Path folder;

    @Test
    void comesAndGoes() throws IOException {
        var product = new Product(Product.copy(Product.built(), folder.resolve("slipway")), folder);
        succeeds(product.slipway(folder, "init", "shop", "--demo"));
        assertFalse(schema(product).contains(ITS_KIND), "the product comes without the sample vendor");

        succeeds(product.director("-repository", Product.repository().toUri().toString(), "-installIU", FEATURE));
        assertTrue(schema(product).contains(ITS_KIND), "its kinds are there");
        assertEquals("[ ]", product.slipway(folder.resolve("shop"), "acme.firmware", "--json").out().strip(), "its command is there");
        assertTrue(flashed(product).contains("✓ Flash the firmware"), "its step is carried out");
        Window with = product.workbench(folder, "shop", "-perspective", ITS_WORKSPACE + ".perspective");
        assertEquals(List.of(SITE_WORKSPACE, SEQUENCE_WORKSPACE, ITS_WORKSPACE), with.workspaces(), with.ended()::err);
        assertEquals(ITS_WORKSPACE, with.workspace(), "its workspace is shown, and is so when the window is closed");

        succeeds(product.director("-uninstallIU", FEATURE));
        assertFalse(schema(product).contains(ITS_KIND), "its kinds are gone");
        Window without = product.workbench(folder);
        succeeds(without.ended());
        assertEquals(List.of(SITE_WORKSPACE, SEQUENCE_WORKSPACE), without.workspaces(), without.ended()::err);
        assertEquals(SITE_WORKSPACE, without.workspace(), "the window that had shown its workspace shows one that is there");
        assertEquals(with.site(), without.site(), "the site is opened again");
    }

    private String flashed(Product product) throws IOException {
        Path shop = folder.resolve("shop");
        Files.writeString(Files.createDirectories(shop.resolve("firmware")).resolve("bios.yaml"), "acme.firmwareImage: BIOS 9\nid: bios\nversion: 9.9\n");
        Files.writeString(shop.resolve("task-sequences/flash.yaml"), "taskSequence: Flash\nid: flash\nentries:\n  - acme.flashFirmware: Flash the firmware\n    firmware: bios\n");
        Ended ended = product.slipway(shop, "run", "flash", "--target", "simulated:laptop,system");
        succeeds(ended);
        Files.delete(shop.resolve("task-sequences/flash.yaml"));
        Files.delete(shop.resolve("firmware/bios.yaml"));
        return ended.out();
    }

    private String schema(Product product) {
        Ended ended = product.slipway(folder, "schema");
        succeeds(ended);
        return ended.out();
    }

    private static void succeeds(Ended ended) {
        assertEquals(0, ended.code(), () -> ended.out() + ended.err());
    }
}
