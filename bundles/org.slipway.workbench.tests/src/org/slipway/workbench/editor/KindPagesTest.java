package org.slipway.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.workbench.editor.KindPages.Brought;

/** Which pages bundles bring for a kind of files. */
class KindPagesTest {
    private static final String POINT = "<?eclipse version=\"3.4\"?><plugin><extension-point id=\"org.slipway.workbench.pages\" name=\"Pages\"/></plugin>";
    private static final String VENDOR = """
            <?eclipse version="3.4"?><plugin><extension point="org.slipway.workbench.pages">
              <page kind="acme.rack" name="Map" class="acme.Map"/>
              <page kind="acme.rack" design="true" class="acme.Rack"/>
              <page kind="acme.cable" name="Route" class="acme.Route"/>
            </extension></plugin>""";

    private final Object key = new Object();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), key, key);
    private final KindPages pages = new KindPages(registry);

    @BeforeEach
    void install() {
        add("host", POINT);
        add("vendor", VENDOR);
    }

    private void add(String contributor, String xml) {
        var stream = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
        assertTrue(registry.addContribution(stream, new RegistryContributor(contributor, contributor, null, null), false, contributor, null, key));
    }

    @Test
    void aKindHasThePagesThatNameIt() {
        assertEquals(List.of("Map"), pages.further("acme.rack").stream().map(Brought::name).toList());
        assertEquals(Optional.of("Design"), pages.design("acme.rack").map(Brought::name));
    }

    @Test
    void aKindOfWhichNoBundleSpeaksHasTheGeneralDesignPage() {
        assertEquals(Optional.empty(), pages.design("acme.cable"));
        assertEquals(List.of(), pages.further("device"));
    }

    @Test
    void aPageThatCannotBeMadeSaysWhoseItIs() {
        Brought broken = pages.further("acme.cable").getFirst();

        assertEquals("The page Route of the bundle vendor cannot be made.", assertThrows(IllegalStateException.class, broken::factory).getMessage());
    }
}
