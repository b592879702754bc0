package org.slipway.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.product.Product.Ended;

/** A vendor's feature is installed from the built repository into the built product, works, and goes without a trace. */
@EnabledOnOs(OS.LINUX)
class VendorFeatureTest {
    private static final String FEATURE = "org.slipway.acme.firmware.feature.feature.group";
    private static final String ITS_KIND = "acme.firmwareImage";

    @TempDir
    Path folder;

    @Test
    void comesAndGoes() throws IOException {
        var product = new Product(Product.copy(Product.built(), folder.resolve("slipway")), folder);
        assertFalse(schema(product).contains(ITS_KIND), "the product comes without the sample vendor");

        succeeds(product.director("-repository", Product.repository().toUri().toString(), "-installIU", FEATURE));
        assertTrue(schema(product).contains(ITS_KIND), "its kinds are there");

        succeeds(product.director("-uninstallIU", FEATURE));
        assertFalse(schema(product).contains(ITS_KIND), "its kinds are gone");
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
