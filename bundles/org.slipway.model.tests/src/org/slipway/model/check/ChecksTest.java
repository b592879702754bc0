package org.slipway.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.model.Device;
import org.slipway.model.ModelPackage;
import org.slipway.model.site.OpenSite;

class ChecksTest {
    @TempDir
    Path folder;

    @Test
    void aSoundSiteHasNoProblems() {
        assertEquals(List.of(), CheckedSite.in(folder)
                .file("devices/a.yaml",
                        "device: A\nid: a\nvariables:\n  - string: OSDComputerName\n    value: PC-%SerialNumber%\n")
                .file("collections/all.yaml", "collection: All\nid: all\nmembers: [a]\n").problems());
    }

    @Test
    void whatIsWrongComesInTheOrderOfFilesAndLines() {
        List<String> problems = CheckedSite.in(folder)
                .file("devices/b.yaml", "device: B\nid: b\ncolour: red\nusers:\n  - user: nobody\n")
                .file("devices/a.yaml", "device: A\n").problems();
        assertEquals(List.of("devices/a.yaml:1:1: error FEATURE-REQUIRED The device has no id.",
                "devices/b.yaml:3:1: error FEATURE-UNKNOWN A device has no “colour”.",
                "devices/b.yaml:5:11: error REF-DANGLING There is no user with the id “nobody”."), problems);
    }

    @Test
    void oneFileCanBeCheckedAloneAndStillSeesTheSite() throws Exception {
        CheckedSite checked = CheckedSite.in(folder).file("devices/a.yaml", "device: A\nid: a\nusers:\n  - user: u\n")
                .file("users/u.yaml", "user: U\nid: u\nmail: nowhere\n");
        try (OpenSite site = checked.open()) {
            assertEquals(List.of(), Checks.builtIn().run(site, site.resource("devices/a.yaml").orElseThrow()));
            assertEquals(1, Checks.builtIn().run(site, site.resource("users/u.yaml").orElseThrow()).size());
        }
    }

    @Test
    void aFileThatCannotBeReadIsAFindingAndTheOthersAreChecked() {
        List<String> problems = CheckedSite.in(folder).file("devices/a.yaml", "device: [\n").file("devices/b.yaml", "device: B\n")
                .problems();
        assertTrue(problems.get(0).startsWith("devices/a.yaml:") && problems.get(0).contains("YAML-SYNTAX"), problems::toString);
        assertTrue(problems.get(1).startsWith("devices/b.yaml:1:1: error FEATURE-REQUIRED"), problems::toString);
    }

    @Test
    void aMisspeltKeyIsMendedWhereItStands() {
        String text = "device: A   # the desk\nid: a\n# for PXE\nmacAdresses: [\"00:11:22:33:44:55\"]  # from the box\n";
        String mended = CheckedSite.in(folder).file("devices/a.yaml", text).mended("devices/a.yaml", "Change to “macAddresses”");
        assertEquals(text.replace("macAdresses", "macAddresses"), mended);
    }

    @Test
    void anUnknownKeyCanBeRemoved() {
        String mended = CheckedSite.in(folder).file("devices/a.yaml", "device: A\nid: a\ncolour: red\n")
                .mended("devices/a.yaml", "Remove “colour”");
        assertEquals("device: A\nid: a\n", mended);
    }

    @Test
    void aMisspeltKindIsMendedAtTheTopOfAFileAndInside() {
        CheckedSite site = CheckedSite.in(folder).file("devices/a.yaml", "devise: A # here\nid: a\n")
                .file("devices/b.yaml", "device: B\nid: b\nvariables:\n  - sting: Name\n    value: x\n");
        assertEquals("device: A # here\nid: a\n", site.mended("devices/a.yaml", "Change to “device”"));
        assertEquals("device: B\nid: b\nvariables:\n  - string: Name\n    value: x\n",
                site.mended("devices/b.yaml", "Change to “string”"));
    }

    @Test
    void aCheckThatBreaksIsNamedOnceAndTheOthersGoOn() {
        CheckedSite checked = CheckedSite.in(folder).file("devices/a.yaml", "device: A\nid: a\n")
                .file("devices/b.yaml", "device: B\nid: b\n");
        Check breaking = new Check() {
            @Override
            public Stream<Finding> check(EObject element, CheckScope scope) {
                return Stream.of(element).map(each -> {
                    throw new IllegalStateException("no such luck");
                });
            }

            @Override
            public String name() {
                return "Breaking of com.acme";
            }
        };
        Check working = (element, scope) -> Stream.of(element).filter(Device.class::isInstance)
                .map(each -> Finding.about(each, Problem.info("SEEN", "seen")));
        try (OpenSite site = checked.open()) {
            List<String> said = new Checks(List.of(breaking, working)).run(site).stream().map(each -> each.problem().toString())
                    .toList();
            assertEquals(List.of("devices/a.yaml:1:1: warning CHECK-BROKE The check Breaking of com.acme broke here and on 2"
                    + " other elements"
                    + " (IllegalStateException: no such luck).", "devices/a.yaml:1:1: info SEEN seen",
                            "devices/b.yaml:1:1: info SEEN seen"),
                    said);
        }
    }

    @Test
    void aCheckThatRecursesForeverOrMissesAClassBreaksLikeAnyOther() {
        for (Error error : List.of(new StackOverflowError(), new NoClassDefFoundError("com/acme/Gone"), new AssertionError())) {
            Check breaking = (element, scope) -> {
                throw error;
            };
            try (OpenSite site = CheckedSite.in(folder).open()) {
                assertEquals("CHECK-BROKE", new Checks(List.of(breaking)).run(site).getFirst().problem().code());
            }
        }
    }

    @Test
    void checksChangeNothing() {
        CheckedSite checked = CheckedSite.in(folder).file("devices/a.yaml", "device: A\nid: a\nusers:\n  - user: u\n")
                .file("users/u.yaml", "user: U\nid: u\n").file("collections/c.yaml",
                        "collection: C\nid: c\nmembers: [a, gone]\n");
        try (OpenSite site = checked.open()) {
            Checks.builtIn().run(site);
            site.resources().forEach(file -> {
                String before = file.text();
                assertFalse(site.dirty(file));
                assertEquals(before, file.synchronise());
            });
            var users = (InternalEObject) ((Device) site.find("a").getFirst()).getUsers().getFirst();
            var target = (EObject) users.eGet(ModelPackage.Literals.USER_AFFINITY__USER,
                    false);
            assertTrue(target.eIsProxy(), "a check followed the reference, which changes the model");
        }
    }

    @Test
    void tenThousandElementsAreCheckedInNoTimeThatAnybodyWaits() {
        CheckedSite checked = CheckedSite.in(folder);
        var devices = new StringBuilder();
        var members = new StringBuilder("collection: All\nid: all\nmembers:\n");
        for (int i = 0; i < 10_000; i++) {
            devices.append("- device: PC ").append(i).append("\n  id: pc-").append(i)
                    .append("\n  macAddresses: [\"00:11:22:33:44:55\"]\n  variables:\n    - string: OSDComputerName\n     "
                            + " value: PC\n");
            members.append("  - pc-").append(i).append('\n');
        }
        checked.file("devices/all.yaml", devices.toString()).file("collections/all.yaml", members.toString());
        try (OpenSite site = checked.open()) {
            Checks checks = Checks.builtIn();
            checks.run(site); // what is measured is not how fast classes load
            long start = System.nanoTime();
            assertEquals(List.of(), checks.run(site));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.toMinutes() < 1, "checking took " + took.toMillis() + " ms");
        }
    }

    @Test
    void everyCodeCanBeExplained() {
        Checks checks = Checks.builtIn();
        assertTrue(checks.explain("ref-dangling").orElseThrow().text().contains("no element"));
        assertTrue(checks.explain("NO-SUCH").isEmpty());
        checks.explanations().forEach(each -> {
            assertTrue(each.code().matches("[A-Z]+(-[A-Z]+)*"), each.code());
            Stream.of(each.what(), each.why(), each.mend()).forEach(text -> assertTrue(text.matches("[A-Z].{9,}\\."), text));
        });
    }
}
