package org.slipway.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.slipway.product.Product.Window;

/** The product does its work without one of its workspaces. */
class WithoutAWorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void theSiteOpensWithoutTheTaskSequences() throws IOException {
        var product = new Product(Product.copy(Product.built(), folder.resolve("slipway")), folder);
        product.slipway(folder, "init", "shop", "--demo");

        var removal = product.director("-uninstallIU", "org.slipway.sequence.feature.feature.group");

        assertEquals(0, removal.code(), () -> removal.out() + removal.err());
        Window window = product.workbench(folder, "shop");
        assertEquals(0, window.ended().code(), window.ended()::err);
        assertEquals(List.of("org.slipway.workbench.site"), window.workspaces(), window.ended()::err);
        assertEquals("Contoso Furniture", window.site());
    }
}
