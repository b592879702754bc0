package org.slipway.model.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.ProblemException;
import org.slipway.model.Device;
import org.slipway.model.Identified;
import org.slipway.model.ModelFactory;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.check.Checks;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

/** A site's folder holds all sorts of things. */
class SiteFolderTest {
    @TempDir
    Path around;

    private CheckedSite site() {
        return CheckedSite.in(folder()).file("devices/a.yaml", "device: A\nid: a\n");
    }

    private Path folder() {
        return around.resolve("site");
    }

    private OpenSite open() throws ProblemException {
        return OpenSite.open(folder(), Kinds.core());
    }

    private static String refusal(ProblemException refused) {
        return refused.problems().getFirst().code();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsOutOfTheSiteIsNeverRead() throws Exception {
        Files.writeString(around.resolve("real.yaml"), "device: Real\nid: real\n");
        CheckedSite site = site();
        Files.createSymbolicLink(folder().resolve("devices/b.yaml"), Path.of("../../real.yaml"));
        assertEquals(List.of("devices/b.yaml: error FILE-OUTSIDE The link leads out of the site's folder; it is neither read nor written."),
                site.problems());
        try (OpenSite open = open()) {
            assertTrue(open.find("real").isEmpty());
            assertTrue(open.resource("devices/b.yaml").orElseThrow().broken());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsWrittenThroughALinkThatLeadsOutOfTheSite() throws Exception {
        Path real = Files.writeString(around.resolve("real.yaml"), "device: Real\nid: real\n");
        site();
        try (OpenSite open = open()) {
            YamlResource file = open.resource("devices/a.yaml").orElseThrow();
            Files.move(folder().resolve("devices/a.yaml"), around.resolve("a.yaml"));
            Files.createSymbolicLink(folder().resolve("devices/a.yaml"), Path.of("../../a.yaml"));
            open.edit(file, () -> ((Device) file.getContents().getFirst()).setName("Other"));
            assertEquals("FILE-OUTSIDE", refusal(assertThrows(ProblemException.class, () -> open.save(file))));
            assertEquals("FILE-OUTSIDE", refusal(assertThrows(ProblemException.class, () -> open.overwrite(file))));
            Files.createSymbolicLink(folder().resolve("users"), around);
            YamlResource made = open.create("users/new.yaml", ModelFactory.eINSTANCE.createUser());
            assertEquals("FILE-OUTSIDE", refusal(assertThrows(ProblemException.class, () -> open.save(made))));
        }
        assertEquals("device: A\nid: a\n", Files.readString(around.resolve("a.yaml")));
        assertEquals("device: Real\nid: real\n", Files.readString(real));
        assertTrue(Files.notExists(around.resolve("new.yaml")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkWithinTheSiteIsFollowedAndStays() throws Exception {
        CheckedSite site = site().file("devices/real.txt", "device: B\nid: b\n");
        Path link = Files.createSymbolicLink(folder().resolve("devices/b.yaml"), Path.of("real.txt"));
        assertEquals(List.of(), site.problems());
        try (OpenSite open = open()) {
            open.rename(open.find("b").getFirst(), "c");
            open.saveAll();
        }
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("device: B\nid: c\n", Files.readString(folder().resolve("devices/real.txt")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSiteThatIsReachedByALinkIsReadWhole() throws Exception {
        site();
        Path link = Files.createSymbolicLink(around.resolve("link"), folder());
        try (OpenSite open = OpenSite.open(link, Kinds.core())) {
            assertEquals(List.of("a", "test"), open.elements().stream().map(Identified::getId).toList());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadNowhereAreTold() throws Exception {
        CheckedSite site = site();
        Files.createSymbolicLink(folder().resolve("devices/gone.yaml"), Path.of("nowhere.yaml"));
        Files.createSymbolicLink(folder().resolve("devices/loop.yaml"), Path.of("loop.yaml"));
        Files.createSymbolicLink(folder().resolve("machines"), Path.of("devices"));
        assertEquals(List.of("devices/gone.yaml: warning FILE-LINK The link leads nowhere, or in a circle.",
                "devices/loop.yaml: warning FILE-LINK The link leads nowhere, or in a circle.",
                "machines: info FILE-LINK The link leads to a folder and is not followed."), site.problems());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsToldAndNotWaitedFor() throws Exception {
        CheckedSite site = site();
        assumeTrue(made("mkfifo", folder().resolve("devices/pipe.yaml")));
        assertEquals(List.of("devices/pipe.yaml: warning FILE-SPECIAL This is a pipe or a device, not a file; it is not read."), site.problems());
    }

    private static boolean made(String program, Path file) throws InterruptedException {
        try {
            return new ProcessBuilder(program, file.toString()).start().waitFor() == 0;
        } catch (IOException notHere) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "B.YAML", "b.Yml", "b.yml" })
    void theCapitalsOfAFilesNameMakeNoDifference(String name) throws Exception {
        CheckedSite site = site().file("devices/" + name, "device: B\nid: b\n");
        assertEquals(List.of(), site.problems());
        try (OpenSite open = open()) {
            assertEquals(1, open.find("b").size());
        }
    }

    @Test
    void aFileWithNothingInItIsTold() {
        assertEquals(List.of("devices/b.yaml:1:1: warning FILE-EMPTY The file holds nothing.",
                "devices/c.yaml:1:1: warning FILE-EMPTY The file holds nothing but comments."),
                site().file("devices/b.yaml", "").file("devices/c.yaml", "# later\n").problems());
    }

    @Test
    void aFileWhoseOnlyElementWasDeletedIsNotCalledEmpty() throws Exception {
        site();
        try (OpenSite open = open()) {
            open.delete(open.find("a").getFirst());
            assertEquals(List.of(), Checks.builtIn().run(open));
        }
    }

    @Test
    void aSiteWithinASiteIsNoPartOfIt() throws Exception {
        CheckedSite site = site().file("copy/site.yaml", "site: Test\nid: test\n").file("copy/devices/a.yaml", "device: A\nid: a\n");
        assertEquals(List.of("copy: info SITE-NESTED This folder has a site.yaml of its own; it is another site and no part of this one."),
                site.problems());
        assertEquals(folder().resolve("copy").toAbsolutePath(), OpenSite.enclosing(folder().resolve("copy/devices")).orElseThrow());
    }

    @Test
    void siteYamlHoldsOneSite() {
        assertEquals(List.of("site.yaml:1:1: error SITE-UNFIT site.yaml does not hold a site."), site().file("site.yaml", "").problems());
        assertEquals(List.of("site.yaml:2:1: error SITE-UNFIT site.yaml does not hold a site."),
                site().file("site.yaml", "# x\ndevice: X\nid: x\n").problems());
        assertEquals(List.of("site.yaml:3:3: error SITE-UNFIT site.yaml holds 2 sites; a folder is one."),
                site().file("site.yaml", "- site: A\n  id: s\n- site: B\n  id: t\n").problems());
    }

    @Test
    void noOtherFileHoldsASite() {
        assertEquals(List.of("devices/s.yaml:1:1: error SITE-UNFIT A site stands in site.yaml, and nowhere else."),
                site().file("devices/s.yaml", "site: S\nid: s\n").problems());
    }

    @Test
    void aFolderCalledSiteYamlMakesNoSite() throws Exception {
        Files.createDirectories(folder().resolve("site.yaml"));
        var refused = assertThrows(ProblemException.class, this::open);
        assertTrue(refused.problems().getFirst().text().endsWith("its site.yaml is no file."), refused::toString);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeReadLeavesTheRestOfTheSite() throws Exception {
        CheckedSite site = site().file("users/u.yaml", "user: U\nid: u\n");
        try (OpenSite before = open()) {
            Files.setPosixFilePermissions(folder().resolve("devices"), PosixFilePermissions.fromString("---------"));
            assumeFalse(Files.isReadable(folder().resolve("devices")), "this user may read whatever there is");
            try (OpenSite open = open()) {
                assertEquals(1, open.find("u").size());
                assertEquals("devices: error FILE-UNREADABLE What is here cannot be read: permission is denied.", site.problems().getFirst());
                assertTrue(open.resource("devices").orElseThrow().broken(), "so that nobody takes the rest for all there is");
                Files.setPosixFilePermissions(folder().resolve("devices"), PosixFilePermissions.fromString("rwxr-xr-x"));
                open.refresh();
                assertEquals(1, open.find("a").size());
                assertTrue(open.problems().isEmpty(), open.problems()::toString);
            }
            Files.setPosixFilePermissions(folder().resolve("devices"), PosixFilePermissions.fromString("---------"));
            before.refresh();
            assertEquals(1, before.find("a").size(), "what was read stays known");
        } finally {
            Files.setPosixFilePermissions(folder().resolve("devices"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
