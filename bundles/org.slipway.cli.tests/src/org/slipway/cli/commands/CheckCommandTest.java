package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class CheckCommandTest {
    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void misspellAReference() {
        terminal = new Terminal(home);
        site = terminal.demoSite();
        Path file = site.resolve("deployments/cad-design.yaml");
        Terminal.write(file, Terminal.read(file).replace("collection: notebooks", "collection: notebook"));
    }

    @Test
    void aProblemIsOneLineWithItsPlaceAndTheNextStepBelow() {
        List<String> lines = terminal.run("check").lines();
        assertTrue(lines.get(0).startsWith("deployments/cad-design.yaml:4:13: error REF-DANGLING "), lines::toString);
        assertTrue(lines.get(1).startsWith("    Did you mean “notebooks”?"), lines::toString);
        assertEquals("1 error, 0 warnings, 1 remark in 32 files.", lines.getLast());
    }

    @Test
    void problemsMakeTheExitCodeOne() {
        assertEquals(1, terminal.run("check").exit());
        assertEquals(1, terminal.run("check", "--json").exit());
    }

    @Test
    void filesAreNamedFromWhereOneStands() {
        assertTrue(terminal.in(site.resolve("deployments")).run("check").out().startsWith("cad-design.yaml:4:13: "));
        assertTrue(terminal.in(site.resolve("devices")).run("check").out().startsWith("../deployments/cad-design.yaml:4:13: "));
        String outside = terminal.in(home).run("check", "--site", "demo-site").out();
        assertTrue(outside.startsWith("demo-site/deployments/cad-design.yaml:4:13: "), outside);
    }

    @Test
    void inJsonFilesAreNamedFromTheSiteWhereverOneStands() {
        Answer answer = terminal.in(site.resolve("devices")).run("check", "--json");
        assertEquals(1, answer.json().get("errors"));
        assertEquals(0, answer.json().get("warnings"));
        assertEquals(32, answer.json().get("files"));
        var problem = (Map<?, ?>) ((List<?>) answer.json().get("problems")).getFirst();
        assertEquals("deployments/cad-design.yaml", problem.get("file"));
        assertEquals(4, problem.get("line"));
        assertEquals(13, problem.get("column"));
        assertEquals("REF-DANGLING", problem.get("code"));
        assertEquals("error", problem.get("severity"));
        assertTrue(problem.get("nextStep").toString().startsWith("Did you mean"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "device: [", "\t- x: &a [*a]", "- - - -", "device: \u0000", "%YAML 9\n---\n", "device: A\nid: a\nid: b\n", "&a [*a, *a]", "{" })
    void brokenFilesAreProblemsNeverFaults(String text) {
        Terminal.write(site.resolve("devices/broken.yaml"), text);
        Answer answer = terminal.run("check");
        assertTrue(answer.out().contains("devices/broken.yaml:"), answer.all());
        assertFalse(answer.all().contains("INTERNAL"), answer.all());
        assertEquals(1, answer.exit());
    }

    @Test
    void bytesThatAreNoTextAreAProblem() throws IOException {
        Files.write(site.resolve("devices/broken.yaml"), new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
        assertTrue(terminal.run("check").out().contains("YAML-ENCODING"));
    }

    @Test
    void aBrokenSiteFileIsAProblemToo() {
        Terminal.write(site.resolve("site.yaml"), "site: [");
        Answer answer = terminal.run("check");
        assertTrue(answer.out().contains("site.yaml:1:"), answer.all());
        assertEquals(1, answer.exit());
    }

    @Test
    void anUnknownKindIsAProblemOfItsOwnAndKept() {
        Terminal.write(site.resolve("devices/other.yaml"), "acme.robot: R2\nid: r2\n");
        assertTrue(terminal.run("check").out().contains("devices/other.yaml:1:1: error KIND-UNKNOWN")
                || terminal.run("check").out().contains("devices/other.yaml:1:1: warning KIND-UNKNOWN"), terminal.run("check").out());
        assertTrue(terminal.run("list").out().contains("acme.robot"), terminal.run("list").out());
    }

    @Test
    void parametersAreWrongUse() {
        assertEquals(2, terminal.run("check", "everything").exit());
    }
}
