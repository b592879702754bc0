package org.slipway.acme.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.base.ProblemException;
import org.slipway.model.Identified;
import org.slipway.model.check.Checks;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.schema.JsonSchema;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;

/** A vendor's kinds load, check and save like the product's own, and no other bundle knows of them. */
class VendorTest {
    private static final String IMAGE = """
            # from the vendor's page
            acme.firmwareImage: BIOS 1.9   # fixes the fan
            id: bios-1.9
            urgency: critical
            minimumBattery: 20
            models: [BookPro 14]
            machines: all
            when:
              all:
                - acme.tpm: 2.0
                - variable: Site
                  equals: Berlin
            """;
    private static final String IMAGE_FILE = "firmware/bios-1.9.yaml";

    @RegisterExtension
    final TemporarySite files = new TemporarySite(Installed.kinds()).with(IMAGE)
            .file("all.yaml", "collection: All\nid: all\nvariables:\n  - acme.setupPassword: Setup\n    vault: main\n");

    private static FirmwareImage image(OpenSite site) {
        return assertInstanceOf(FirmwareImage.class, site.find("bios-1.9").getFirst());
    }

    @Test
    void itsKindsLoadWithTheirTypesReferencesAndConditions() {
        OpenSite site = files.open();

        assertEquals(List.of(), site.problems());
        assertEquals(Urgency.CRITICAL, image(site).getUrgency());
        assertEquals("All", image(site).getMachines().getName());
        assertEquals(1, site.uses(site.find("all").getFirst()).size());
    }

    @Test
    void itsFilesChangeByOneLine() throws ProblemException {
        OpenSite site = files.open();

        site.edit((YamlResource) image(site).eResource(), () -> image(site).setMinimumBattery(50));
        site.saveAll();

        assertEquals(IMAGE.replace("minimumBattery: 20", "minimumBattery: 50"), files.text(IMAGE_FILE));
    }

    @Test
    void itsCheckRunsAmongAllOthersAndMends() {
        OpenSite site = files.open();
        Checks checks = Installed.checks();

        List<Finding> findings = checks.run(site);

        assertEquals(List.of("firmware/bios-1.9.yaml:5:17: warning ACME-BATTERY A battery of 20 % may run out during the update."),
                findings.stream().map(each -> each.problem().toString()).toList());
        site.edit((YamlResource) image(site).eResource(), findings.getFirst().fixes().getFirst().edit());
        assertEquals(List.of(), checks.run(site));
        assertTrue(checks.explain("ACME-BATTERY").isPresent());
    }

    @Test
    void itsKindsAreInTheSchema() {
        assertTrue(JsonSchema.text(Installed.kinds()).contains("acme.firmwareImage"));
    }

    @Test
    void anImageFitsTheDevicesWhoseInventoryNamesItsModels() {
        files.with(device("new", "bookpro 14")).with(device("old", "BookPro 13")).with("device: Unknown\nid: not-asked-yet\n")
                .with("acme.firmwareImage: Dock 2.1\nid: dock\nmodels: [Dock 4]\n");

        List<Fit> fits = Fit.in(files.open());

        assertEquals(List.of("bios-1.9", "dock"), fits.stream().map(each -> each.image().getId()).toList(), "the most urgent comes first");
        assertEquals(List.of("new"), fits.getFirst().devices().stream().map(Identified::getId).toList());
        assertEquals(List.of(), fits.getLast().devices());
    }

    private static String device(String id, String model) {
        return """
                device: One
                id: %s
                inventory:
                  - class: Win32_ComputerSystem
                    instances:
                      - instance:
                          Model: %s
                """.formatted(id, model);
    }

    @Test
    void withoutTheBundleItsFilesAreKeptWordForWord() throws ProblemException {
        try (OpenSite site = OpenSite.open(files.folder(), Kinds.core())) {
            assertTrue(site.problems().stream().allMatch(each -> each.code().equals("KIND-UNKNOWN")));
            site.rename(site.find("all").getFirst(), "everything");
            site.saveAll();
        }
        assertEquals(IMAGE, files.text(IMAGE_FILE));
    }
}
