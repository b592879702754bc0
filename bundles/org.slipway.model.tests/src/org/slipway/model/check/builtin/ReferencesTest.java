package org.slipway.model.check.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.check.Finding;

class ReferencesTest {
    @TempDir
    Path folder;
    private CheckedSite site;

    @BeforeEach
    void aSiteWithAPilotCollection() {
        site = CheckedSite.in(folder).file("collections/pilot.yaml", "collection: Pilot\nid: pilot\n");
    }

    @Test
    void aReferenceToNothingIsReportedWithWhatMayBeMeant() {
        Finding finding = site.file("collections/b.yaml", "collection: B\nid: b\nlimitedTo: piolt\n").finding();
        assertEquals("collections/b.yaml:3:12: error REF-DANGLING There is no collection with the id “piolt”.", finding.problem()
                .toString());
        assertEquals("Did you mean “pilot”? Correct the id, or make a collection that has it.", finding.problem().nextStep());
        assertEquals(List.of("Change to “pilot”", "Remove “piolt”"), CheckedSite.labels(finding));
    }

    @Test
    void theFixChangesNothingButTheId() {
        site.file("collections/b.yaml", "collection: B # b\nid: b\nlimitedTo: piolt   # all but production\n");
        assertEquals("collection: B # b\nid: b\nlimitedTo: pilot   # all but production\n",
                site.mended("collections/b.yaml", "Change to “pilot”"));
        assertEquals("collection: B # b\nid: b\n", site.mended("collections/b.yaml", "Remove “piolt”"));
    }

    @Test
    void inAListTheItemIsNamedPlacedAndMended() {
        site.file("collections/b.yaml", "collection: B\nid: b\ninclude:\n  - c\n  - piolt   # typo\n")
                .file("collections/c.yaml", "collection: C\nid: c\n");
        assertEquals("collections/b.yaml:5:5", site.finding().problem().place().orElseThrow().toString());
        assertEquals("collection: B\nid: b\ninclude:\n  - c\n  - pilot   # typo\n",
                site.mended("collections/b.yaml", "Change to “pilot”"));
        assertEquals("collection: B\nid: b\ninclude:\n  - c\n", site.mended("collections/b.yaml", "Remove “piolt”"));
    }

    @Test
    void aFixThatWouldNameAnItemTwiceTakesTheWrongOneOut() {
        site.file("collections/b.yaml", "collection: B\nid: b\ninclude:\n  - pilot\n  - piolt\n");
        assertEquals("collection: B\nid: b\ninclude:\n  - pilot\n", site.mended("collections/b.yaml", "Change to “pilot”"));
    }

    @Test
    void anIdOfAnotherKindIsSaidToBeThat() {
        site.file("devices/pc.yaml", "device: PC\nid: pc\n").file("collections/b.yaml", "collection: B\nid: b\nlimitedTo: pc\n");
        assertEquals("“pc” is a device; limitedTo takes a collection.", site.finding().problem().text());
    }

    @ParameterizedTest
    @CsvSource({ "devices/x.yaml, device", "users/x.yaml, user", "collections/x.yaml, collection", "deployments/x.yaml, deployment" })
    void onlyWhatCanBeDeployedIsDeployed(String path, String kind) {
        site.file(path, kind + ": X\nid: x\n").file("deployments/d.yaml", "deployment: D\nid: d\nartifact: x\ncollection: pilot\n");
        Finding finding = site.findings().stream().filter(each -> each.problem().code().equals("REF-DANGLING")).findFirst().orElseThrow();
        assertEquals("“x” is a " + kind + "; artifact takes a deployable element.", finding.problem().text());
    }

    @ParameterizedTest
    @ValueSource(strings = { "application", "package", "bootImage" })
    void everyArtifactCanBeDeployed(String kind) {
        assertEquals(List.of(), site.file("a.yaml", kind + ": X\nid: x\n")
                .file("deployments/d.yaml", "deployment: D\nid: d\nartifact: x\ncollection: pilot\n").problems());
    }

    @Test
    void anElementOfAKindThatIsNotInstalledMayBeDeployed() {
        assertEquals(List.of("KIND-UNKNOWN"), site.file("a.yaml", "recipe: X\nid: x\n")
                .file("deployments/d.yaml", "deployment: D\nid: d\nartifact: x\ncollection: pilot\n").codes());
    }

    @Test
    void aReferenceThatCannotBeLeftOutIsNotOfferedForRemoval() {
        site.file("users/u.yaml", "user: U\nid: u1\n").file("devices/pc.yaml", "device: PC\nid: pc\nusers:\n  - user: u2\n");
        assertEquals(List.of("Change to “u1”"), CheckedSite.labels(site.finding()));
    }

    @Test
    void anIdThatSeemsToBeInABrokenFileIsNoMistakeOfWhoeverNamesIt() {
        site.file("devices/pc.yaml", "device: [\nid: pc   # front\n").file("collections/b.yaml", "collection: B\nid: b\nmembers: [pc]\n");
        Finding finding = site.findings().stream().filter(each -> each.problem().code().equals("REF-DANGLING")).findFirst().orElseThrow();
        assertEquals("collections/b.yaml:3:11: warning REF-DANGLING No device with the id “pc” can be read; it seems to be in devices/pc.yaml,"
                + " which is broken.", finding.problem().toString());
        assertEquals(List.of(), finding.fixes());
    }

    @Test
    void whereAFileCannotBeReadAtAllTheIdMayBeInIt() throws Exception {
        site.file("collections/b.yaml", "collection: B\nid: b\nmembers: [pc]\n").file("devices/x.yaml", "");
        Files.write(folder.resolve("devices/x.yaml"), new byte[] { (byte) 0xff });
        Finding finding = site.findings().stream().filter(each -> each.problem().code().equals("REF-DANGLING")).findFirst().orElseThrow();
        assertTrue(finding.problem().nextStep().endsWith("Or it is in devices/x.yaml, which cannot be read."), finding.problem()::nextStep);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[pc, pc]", "[pc, other, devices/pc.yaml#pc]", "[pc, other, pc, other]" })
    void whatIsListedTwiceIsSaidOnce(String members) {
        site.file("devices/pc.yaml", "device: PC\nid: pc\n").file("devices/other.yaml", "device: Other\nid: other\n")
                .file("collections/b.yaml", "collection: B\nid: b\nmembers: " + members + "\n");
        assertTrue(site.codes().stream().allMatch("REF-TWICE"::equals), site.problems()::toString);
        assertTrue(site.findings().getFirst().problem().text().endsWith("pc” stands in members twice."), site.problems()::toString);
    }

    @Test
    void theSecondMentionCanGo() {
        site.file("devices/pc.yaml", "device: PC\nid: pc\n").file("collections/b.yaml", "collection: B\nid: b\nmembers:\n  - pc # first\n  - pc # second\n");
        assertEquals("collections/b.yaml:5:5", site.finding().problem().place().orElseThrow().toString());
        assertEquals("collection: B\nid: b\nmembers:\n  - pc # first\n", site.mended("collections/b.yaml", "Remove the second “pc”"));
    }

    @Test
    void anIdOfTwoElementsIsAmbiguousUntilTheFileIsNamed() {
        site.file("collections/a/x.yaml", "collection: X\nid: x\n").file("collections/b/x.yaml", "collection: X\nid: x\n")
                .file("collections/z.yaml", "collection: Z\nid: z\nlimitedTo: x # which?\n");
        Finding finding = site.findings().stream().filter(each -> each.problem().code().equals("REF-AMBIGUOUS")).findFirst()
                .orElseThrow();
        assertEquals("“x” can mean 2 elements: a collection in collections/a/x.yaml:1:1, a collection in"
                + " collections/b/x.yaml:1:1.",
                finding.problem().text());
        assertEquals(List.of("Change to “collections/a/x.yaml#x”", "Change to “collections/b/x.yaml#x”"),
                CheckedSite.labels(finding));
        String mended = site.mended("collections/z.yaml", "Change to “collections/b/x.yaml#x”");
        assertEquals("collection: Z\nid: z\nlimitedTo: collections/b/x.yaml#x # which?\n", mended);
        site.file("collections/z.yaml", mended);
        assertTrue(site.codes().stream().noneMatch("REF-AMBIGUOUS"::equals));
    }

    @Test
    void twoElementsOfAKindWithOneIdBothSaySo() {
        site.file("collections/p2.yaml", "collection: Second pilot\nid: pilot   # copied\n");
        assertEquals(List.of("collections/p2.yaml:2:5: error ID-DUPLICATE The id “pilot” belongs to another collection too in"
                + " collections/pilot.yaml:1:1.",
                        "collections/pilot.yaml:2:5: error ID-DUPLICATE The id “pilot” belongs to another"
                + " collection too in collections/p2.yaml:1:1."), site.problems());
        assertEquals("collection: Second pilot\nid: pilot-2   # copied\n",
                site.mended("collections/p2.yaml", "Change the id to “pilot-2”"));
    }

    @Test
    void elementsOfDifferentKindsMayShareAnId() {
        assertEquals(List.of(), site.file("devices/pilot.yaml", "device: Pilot\nid: pilot\n").problems());
    }

    @Test
    void manyWrongReferencesStillTakeNoTime() {
        var text = new StringBuilder("collection: B\nid: b\ninclude:\n");
        for (int i = 0; i < 3000; i++) {
            text.append("  - wrong-").append(i).append('\n');
        }
        assertEquals(3000, site.file("collections/b.yaml", text.toString()).codes().size());
    }
}
