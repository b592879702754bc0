package org.slipway.model.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.model.Collection;
import org.slipway.model.Device;
import org.slipway.model.Identified;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

class OpenSiteTest {
    @TempDir
    Path folder;

    @BeforeEach
    void site() throws IOException {
        write("site.yaml", "site: Contoso\nid: contoso\n");
        write("devices/a.yaml", "device: A   # first\nid: a\n");
        write("devices/b.yaml", "device: B\nid: b\n");
        write("collections/all.yaml", """
                collection: All
                id: all
                members:
                  - a   # the first
                  - b
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private OpenSite open() throws ProblemException {
        return OpenSite.open(folder, Kinds.core());
    }

    private static Collection all(OpenSite site) {
        return (Collection) site.find("all").getFirst();
    }

    @Test
    void readsEveryFileAndResolvesReferencesByTheirIds() throws ProblemException {
        try (OpenSite site = open()) {
            assertEquals(List.of("a", "b"), all(site).getMembers().stream().map(Identified::getId).toList());
            assertEquals("Contoso", site.site().orElseThrow().getName());
            assertEquals("devices/a.yaml:1:1", site.resource("devices/a.yaml").orElseThrow()
                    .place(site.find("a").getFirst()).orElseThrow().toString());
        }
    }

    @Test
    void tellsWhoUsesAnElement() throws ProblemException {
        try (OpenSite site = open()) {
            Use use = site.uses(site.find("a").getFirst()).getFirst();
            assertSame(all(site), use.from());
            assertEquals(ModelPackage.Literals.COLLECTION__MEMBERS, use.feature());
        }
    }

    @Test
    void renamesAnIdEverywhereAndKeepsTheCommentsBesideIt() throws ProblemException, IOException {
        try (OpenSite site = open()) {
            site.rename(site.find("a").getFirst(), "reception");
            site.saveAll();
        }
        assertEquals("device: A   # first\nid: reception\n", read("devices/a.yaml"));
        assertEquals("collection: All\nid: all\nmembers:\n  - reception   # the first\n  - b\n", read("collections/all.yaml"));
    }

    @Test
    void refusesAnIdThatIsTakenOrNoId() throws ProblemException {
        try (OpenSite site = open()) {
            Identified a = site.find("a").getFirst();
            assertEquals("ID-TAKEN", assertThrows(ProblemException.class, () -> site.rename(a, "b")).problems().getFirst().code());
            assertEquals("ID-PATTERN", assertThrows(ProblemException.class, () -> site.rename(a, "a b")).problems().getFirst().code());
            assertFalse(site.resources().stream().anyMatch(site::dirty));
        }
    }

    @Test
    void namesTheFileWhereAnIdAloneIsAmbiguous() throws ProblemException, IOException {
        write("devices/c.yaml", "device: Also A\nid: a\n");
        try (OpenSite site = open()) {
            assertEquals(1, all(site).getMembers().stream().filter(each -> !each.eIsProxy()).count());
            assertEquals(2, site.find("a").size());
            Identified second = site.find("devices/c.yaml#a").getFirst();
            assertEquals("Also A", second.getName());
            site.edit((YamlResource) all(site).eResource(), () -> all(site).getMembers().set(0, (Device) second));
            site.saveAll();
        }
        assertTrue(read("collections/all.yaml").contains("  - devices/c.yaml#a   # the first\n"));
    }

    @Test
    void movesAFileAndTheReferencesThatNameIt() throws ProblemException, IOException {
        write("devices/c.yaml", "device: Also A\nid: a\n");
        write("collections/all.yaml", "collection: All\nid: all\nmembers:\n  - devices/c.yaml#a\n");
        try (OpenSite site = open()) {
            site.move(site.resource("devices/c.yaml").orElseThrow(), "devices/old/c.yaml");
            site.saveAll();
        }
        assertFalse(Files.exists(folder.resolve("devices/c.yaml")));
        assertEquals("device: Also A\nid: a\n", read("devices/old/c.yaml"));
        assertEquals("collection: All\nid: all\nmembers:\n  - devices/old/c.yaml#a\n", read("collections/all.yaml"));
    }

    @Test
    void deletesAFileWithItsElementAndTellsWhoReferredToIt() throws ProblemException, IOException {
        try (OpenSite site = open()) {
            List<Use> orphaned = site.delete(site.find("a").getFirst());
            assertEquals(1, orphaned.size());
            site.saveAll();
            assertTrue(site.resource("devices/a.yaml").isEmpty());
            assertTrue(all(site).getMembers().getFirst().eIsProxy());
        }
        assertFalse(Files.exists(folder.resolve("devices/a.yaml")));
        assertTrue(read("collections/all.yaml").contains("  - a   # the first\n"));
    }

    @Test
    void neverDeletesAFileThatChangedOnDisk() throws ProblemException, IOException {
        try (OpenSite site = open()) {
            site.delete(site.find("a").getFirst());
            write("devices/a.yaml", "device: Theirs\nid: a\n");
            assertEquals("FILE-CHANGED", assertThrows(ProblemException.class, site::saveAll).problems().getFirst().code());
        }
        assertEquals("device: Theirs\nid: a\n", read("devices/a.yaml"));
    }

    @Test
    void makesANewFileInTheFolderOfItsKind() throws ProblemException, IOException {
        try (OpenSite site = open()) {
            Device device = ModelFactory.eINSTANCE.createDevice();
            device.setName("New");
            device.setId("new-1");
            YamlResource file = site.create(device);
            assertTrue(site.dirty(file));
            site.save(file);
            assertFalse(site.dirty(file));
        }
        assertEquals("device: New\nid: new-1\n", read("devices/new-1.yaml"));
    }

    @Test
    void neverMakesAFileOutsideOfTheSite() throws ProblemException {
        try (OpenSite site = open()) {
            for (String path : List.of("../x.yaml", "a/../../x.yaml", "/tmp/x.yaml", "x.txt")) {
                assertEquals("FILE-PATH", assertThrows(ProblemException.class,
                        () -> site.create(path, ModelFactory.eINSTANCE.createDevice())).problems().getFirst().code(), path);
            }
        }
    }

    @Test
    void neverOverwritesAFileThatChangedOnDisk() throws ProblemException, IOException {
        try (OpenSite site = open()) {
            YamlResource file = site.resource("devices/a.yaml").orElseThrow();
            site.edit(file, () -> ((Device) file.getContents().getFirst()).setName("Mine"));
            write("devices/a.yaml", "device: Theirs\nid: a\n");
            assertEquals("FILE-CHANGED", assertThrows(ProblemException.class, () -> site.save(file)).problems().getFirst().code());
            assertEquals("device: Theirs\nid: a\n", read("devices/a.yaml"));
            site.overwrite(file);
            assertEquals("device: Mine   # first\nid: a\n", read("devices/a.yaml"));
        }
    }

    @Test
    void reloadsACleanFileThatChangedOnDiskAndReportsAConflictForADirtyOne() throws ProblemException, IOException {
        try (OpenSite site = open()) {
            var changes = new ArrayList<SiteChange>();
            YamlResource mine = site.resource("devices/b.yaml").orElseThrow();
            Identified a = site.find("a").getFirst();
            site.edit(mine, () -> ((Device) mine.getContents().getFirst()).setName("Mine"));
            site.addListener(changes::add);
            write("devices/a.yaml", "device: Theirs now\nid: a\n");
            write("devices/b.yaml", "device: Theirs too\nid: b\n");
            write("devices/d.yaml", "device: D\nid: d\n");
            site.refresh();
            site.refresh();
            assertEquals("Theirs now", a.getName());
            assertEquals("Mine", ((Device) mine.getContents().getFirst()).getName());
            assertEquals(1, changes.stream().filter(SiteChange.Conflict.class::isInstance).count());
            assertEquals("D", site.find("d").getFirst().getName());
        }
    }

    @Test
    void noticesFilesThatAreGone() throws ProblemException, IOException {
        try (OpenSite site = open()) {
            Files.delete(folder.resolve("devices/b.yaml"));
            site.refresh();
            assertTrue(site.find("b").isEmpty());
            assertTrue(all(site).getMembers().get(1).eIsProxy());
        }
    }

    @Test
    void aReferenceDanglesAsSoonAsItsIdIsTypedAway() throws ProblemException {
        try (OpenSite site = open()) {
            assertFalse(all(site).getMembers().getFirst().eIsProxy());
            site.replaceText(site.resource("devices/a.yaml").orElseThrow(), "device: A\nid: other\n");
            assertTrue(all(site).getMembers().getFirst().eIsProxy());
            assertFalse(site.dirty((YamlResource) all(site).eResource()));
            site.replaceText(site.resource("devices/a.yaml").orElseThrow(), "device: A\nid: a\n");
            assertFalse(all(site).getMembers().getFirst().eIsProxy());
        }
    }

    @Test
    void brokenFilesAreReportedAndNeverWritten() throws ProblemException, IOException {
        write("devices/b.yaml", "device: [\n");
        try (OpenSite site = open()) {
            assertEquals("YAML-SYNTAX", site.problems().getFirst().code());
            site.saveAll();
        }
        assertEquals("device: [\n", read("devices/b.yaml"));
    }

    @Test
    void watchesTheDisk() throws Exception {
        try (OpenSite site = open()) {
            var seen = new CountDownLatch(1);
            site.addListener(change -> seen.countDown());
            try (AutoCloseable watch = site.watch(Runnable::run, problems -> { })) {
                write("devices/a.yaml", "device: Changed elsewhere\nid: a\n");
                assertTrue(seen.await(20, TimeUnit.SECONDS));
                assertEquals("Changed elsewhere", site.find("a").getFirst().getName());
            }
        }
    }

    @Test
    void opensTenThousandFiles() throws ProblemException, IOException {
        for (int i = 0; i < 10_000; i++) {
            write("devices/g" + i / 100 + "/d" + i + ".yaml", "device: Device " + i + "\nid: d" + i + "\n");
        }
        try (OpenSite site = open()) {
            assertEquals(10_004, site.resources().size());
            assertEquals("Device 9999", site.find("d9999").getFirst().getName());
        }
    }
}
