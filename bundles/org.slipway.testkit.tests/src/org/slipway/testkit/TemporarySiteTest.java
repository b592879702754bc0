package org.slipway.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;

@TestInstance(Lifecycle.PER_CLASS)
class TemporarySiteTest {
    @RegisterExtension
    final TemporarySite site = new TemporarySite(Kinds.core()).with("device: A\nid: a\n");
    private final Path folder = site.folder();

    @Test
    void anElementStandsWhereANewOneOfItsKindWould() {
        OpenSite open = site.open();

        assertEquals("device: A\nid: a\n", site.text("devices/a.yaml"));
        assertEquals("devices/a.yaml", open.pathOf(open.find("a").getFirst().eResource()));
        assertThrows(AssertionFailedError.class, () -> site.with("string: A part of something\n"));
        assertTrue(Files.isDirectory(folder));
    }

    @AfterAll
    void isGone() {
        assertFalse(Files.exists(folder));
    }
}
