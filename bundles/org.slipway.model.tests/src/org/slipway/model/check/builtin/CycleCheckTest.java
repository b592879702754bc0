package org.slipway.model.check.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.check.Finding;

class CycleCheckTest {
    @TempDir
    Path folder;

    private CheckedSite collections(String... texts) {
        CheckedSite site = CheckedSite.in(folder);
        for (int i = 0; i < texts.length; i++) {
            String id = String.valueOf((char) ('a' + i));
            site.file("collections/" + id + ".yaml", "collection: " + id.toUpperCase() + "\nid: " + id + "\n" + texts[i]);
        }
        return site;
    }

    @Test
    void theWholeCircleIsSaidAtEachOfItsMembers() {
        CheckedSite site = collections("include:\n  - d\n  - b\n", "limitedTo: c\n", "exclude: [a]\n", "");
        assertEquals(List.of(
                "collections/a.yaml:5:5: error REF-CYCLE “a” leads back to itself: a → b → c → a (by exclude, include,"
                        + " limitedTo).",
                "collections/b.yaml:3:12: error REF-CYCLE “b” leads back to itself: b → c → a → b (by exclude, include,"
                        + " limitedTo).",
                "collections/c.yaml:3:11: error REF-CYCLE “c” leads back to itself: c → a → b → c (by exclude, include,"
                        + " limitedTo)."),
                site.problems());
        assertEquals("collection: A\nid: a\ninclude:\n  - d\n", site.mended("collections/a.yaml", "Take “b” out of include"));
    }

    @Test
    void anElementThatRefersToItselfIsACircleOfOne() {
        assertEquals("“a” leads back to itself: a → a (by limitedTo).", collections("limitedTo: a\n").finding().problem().text());
    }

    @Test
    void manyWaysToOneElementAreNoCircle() {
        assertEquals(List.of(), collections("include: [b, c]\n", "include: [d]\n", "include: [d]\n", "").problems());
    }

    @Test
    void whatOnlyLeadsIntoACircleIsNotOnIt() {
        List<Finding> findings = collections("limitedTo: b\n", "limitedTo: c\n", "limitedTo: b\n").findings();
        assertEquals(List.of("collections/b.yaml", "collections/c.yaml"),
                findings.stream().map(each -> each.problem().place().orElseThrow().file()).toList());
    }

    @Test
    void applicationsThatDependOnEachOtherAreACircle() {
        CheckedSite site = CheckedSite.in(folder).file("applications/a.yaml", "application: A\nid: a\ndependsOn: [b]\n")
                .file("applications/b.yaml", "application: B\nid: b\nsupersedes: [a]\n");
        assertEquals(List.of("REF-CYCLE", "REF-CYCLE"), site.codes());
    }

    @Test
    void aDeploymentOfItselfIsRefusedForWhatItIsAndSoNoCircle() {
        CheckedSite site = collections("").file("deployments/d.yaml", "deployment: D\nid: d\nartifact: d\ncollection: a\n");
        assertEquals("REF-DANGLING", site.finding().problem().code());
    }

    @Test
    void aCircleOfThousandsIsFoundAtOnceAndShownByItsBeginning() {
        var text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("- collection: C\n  id: c").append(i).append("\n  limitedTo: c").append((i + 1) % 5000).append('\n');
        }
        CheckedSite site = CheckedSite.in(folder).file("collections/all.yaml", text.toString());
        List<String> problems = assertTimeout(Duration.ofSeconds(20), site::problems);
        assertEquals(5000, problems.size());
        assertTrue(problems.getFirst().contains("c0 → c1 → c2") && problems.getFirst().contains("→ … → c0 ("),
                problems.getFirst());
    }

    @Test
    void aLongChainIsNoCircle() {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("- collection: C\n  id: c").append(i).append(i < 9_999 ? "\n  limitedTo: c" + (i + 1) : "").append('\n');
        }
        CheckedSite site = CheckedSite.in(folder).file("collections/all.yaml", text.toString());
        assertEquals(List.of(), assertTimeout(Duration.ofSeconds(20), site::problems));
    }
}
