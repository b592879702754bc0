package org.slipway.acme.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.model.check.ChecksReader;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.KindsReader;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/** A vendor's kinds load, check and save like the product's own, and no other bundle knows of them. */
class VendorTest {
    private static final String IMAGE = """
            # from the vendor's page
            acme.firmwareImage: BIOS 1.9   # fixes the fan
            id: bios-1.9
            urgency: critical
            minimumBattery: 20
            machines: all
            when:
              all:
                - acme.tpm: 2.0
                - variable: Site
                  equals: Berlin
            """;
    @TempDir
    Path folder;

    @BeforeEach
    void site() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "site: Test\nid: test\n");
        Files.createDirectory(folder.resolve("firmware"));
        Files.writeString(folder.resolve("firmware/bios.yaml"), IMAGE);
        Files.writeString(folder.resolve("all.yaml"), "collection: All\nid: all\nvariables:\n  - acme.setupPassword: Setup\n    vault: main\n");
    }

    private static Kinds kinds() {
        return new KindsReader().read(RegistryFactory.getRegistry()).kinds();
    }

    @Test
    void itsKindsLoadWithTheirTypesReferencesAndConditions() throws ProblemException {
        try (OpenSite site = OpenSite.open(folder, kinds())) {
            assertEquals(List.of(), site.problems());
            FirmwareImage image = assertInstanceOf(FirmwareImage.class, site.find("bios-1.9").getFirst());
            assertEquals(Urgency.CRITICAL, image.getUrgency());
            assertEquals("All", image.getMachines().getName());
            assertEquals(1, site.uses(site.find("all").getFirst()).size());
        }
    }

    @Test
    void itsFilesChangeByOneLine() throws ProblemException, IOException {
        try (OpenSite site = OpenSite.open(folder, kinds())) {
            FirmwareImage image = (FirmwareImage) site.find("bios-1.9").getFirst();
            site.edit((YamlResource) image.eResource(), () -> image.setMinimumBattery(50));
            site.saveAll();
        }
        assertEquals(IMAGE.replace("minimumBattery: 20", "minimumBattery: 50"), Files.readString(folder.resolve("firmware/bios.yaml")));
    }

    @Test
    void itsCheckFindsAndMends() throws ProblemException {
        try (OpenSite site = OpenSite.open(folder, kinds())) {
            var checks = new ChecksReader().read(RegistryFactory.getRegistry()).checks();
            List<Finding> findings = checks.run(site);
            assertEquals(List.of("ACME-BATTERY"), findings.stream().map(each -> each.problem().code()).toList());
            assertEquals("firmware/bios.yaml:5:17", findings.getFirst().problem().place().orElseThrow().toString());
            Finding found = findings.getFirst();
            site.edit((YamlResource) found.element().eResource(), found.fixes().getFirst().edit());
            assertEquals(List.of(), checks.run(site));
        }
    }

    @Test
    void withoutTheBundleItsFilesAreKeptWordForWord() throws ProblemException, IOException {
        try (OpenSite site = OpenSite.open(folder, Kinds.core())) {
            assertTrue(site.problems().stream().allMatch(each -> each.code().equals("KIND-UNKNOWN")));
            site.rename(site.find("all").getFirst(), "everything");
            site.saveAll();
        }
        assertEquals(IMAGE, Files.readString(folder.resolve("firmware/bios.yaml")));
    }
}
