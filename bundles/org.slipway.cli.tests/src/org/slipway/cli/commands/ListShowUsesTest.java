package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class ListShowUsesTest {
    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        site = terminal.demoSite();
    }

    @Test
    void listShowsWhatThereIsWithItsPlace() {
        List<String> lines = terminal.run("list").lines();
        assertTrue(lines.getFirst().matches("kind +id +name +where"), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.matches("device +vm-test-1 +Test machine +devices/vm-test-1.yaml:1")), lines::toString);
    }

    @Test
    void listShowsOneKindOnly() {
        List<Map<String, Object>> rows = terminal.run("list", "--kind", "device", "--json").rows();
        assertEquals(7, rows.size());
        assertEquals(List.of("kind", "id", "name", "file", "line"), List.copyOf(rows.getFirst().keySet()));
        assertEquals(Map.of("kind", "device", "id", "nb-design-1", "name", "Design, notebook 1", "file", "devices/nb-design-1.yaml", "line", 1),
                rows.getFirst());
    }

    @Test
    void aKindStandsForAllThatAreOne() {
        List<Object> kinds = terminal.run("list", "--kind", "Artifact", "--json").rows().stream().map(row -> row.get("kind")).distinct().toList();
        assertEquals(List.of("application", "bootImage", "external", "package"), kinds);
    }

    @Test
    void anUnknownKindIsWrongUseWithASuggestion() {
        Answer answer = terminal.run("list", "--kind", "devise");
        assertTrue(answer.err().contains("Did you mean device?"), answer.err());
        assertEquals(2, answer.exit());
    }

    @Test
    void listTellsOfFilesThatItCouldNotReadAndListsTheRest() {
        Terminal.write(site.resolve("devices/broken.yaml"), "device: [");
        Answer answer = terminal.run("list", "--json");
        assertEquals(32, answer.rows().size());
        assertTrue(answer.err().contains("devices/broken.yaml:1"), answer.err());
        assertEquals(1, answer.exit());
    }

    @Test
    void showPrintsTheTextWithItsCommentsAndWhoUsesIt() {
        String out = terminal.run("show", "notebooks").out();
        assertTrue(out.startsWith("collection notebooks  collections/notebooks.yaml:1\n"), out);
        assertTrue(out.contains("  variablePriority: 5              # where a device"), out);
        assertTrue(out.contains("Used by\n") && out.contains("vpn-notebooks"), out);
    }

    @Test
    void showAsJsonNestsPartsAndTypesNumbers() {
        Map<String, Object> json = terminal.run("show", "reader", "--json").json();
        assertEquals("application", json.get("kind"));
        var features = (Map<?, ?>) json.get("features");
        assertEquals(List.of("reader-old"), features.get("supersedes"));
        var installer = (Map<?, ?>) ((List<?>) features.get("installers")).getFirst();
        assertEquals("installer", installer.get("kind"));
        assertEquals(20, installer.get("timeoutMinutes"));
        assertEquals(List.of(0, 3010), installer.get("successCodes"));
        assertEquals("greaterOrEqual", ((Map<?, ?>) installer.get("detect")).get("comparison"));
        assertEquals("cad", ((Map<?, ?>) ((List<?>) json.get("usedBy")).getFirst()).get("id"));
    }

    @Test
    void showAsJsonHoldsInventoryByName() {
        String out = terminal.run("show", "vm-test-1", "--json").out();
        assertTrue(out.contains("\"Model\" : \"Virtual Machine\""), out);
    }

    @Test
    void anIdThatIsNotThereIsAProblemWithASuggestion() {
        Answer answer = terminal.run("show", "vpm");
        assertEquals("error ID-UNKNOWN Nothing in this site has the id “vpm”.\n    Did you mean “vpn”?\n", answer.err());
        assertEquals(1, answer.exit());
    }

    @Test
    void anIdThatSeveralHaveIsAskedBackWithTheirFiles() {
        Terminal.write(site.resolve("users/vpn.yaml"), "user: V\nid: vpn\n");
        Answer answer = terminal.run("show", "vpn");
        assertTrue(answer.err().contains("applications/vpn.yaml#vpn or users/vpn.yaml#vpn"), answer.err());
        assertEquals(1, answer.exit());
        assertTrue(terminal.run("show", "users/vpn.yaml#vpn").out().startsWith("user vpn"));
    }

    @Test
    void usesListsWhoRefersAndThroughWhat() {
        Answer answer = terminal.run("uses", "pilot", "--json");
        assertEquals(List.of(Map.of("kind", "collection", "id", "production", "feature", "exclude", "file", "collections/production.yaml", "line", 7),
                Map.of("kind", "deployment", "id", "reader-pilot", "feature", "collection", "file", "deployments/reader-pilot.yaml", "line", 4)),
                answer.rows());
    }

    @Test
    void usesSaysWhichPartOfAnElementRefers() {
        List<String> features = terminal.run("uses", "front-desk", "--json").rows().stream().map(row -> row.get("feature").toString()).toList();
        assertTrue(features.contains("users.1.user"), features::toString);
    }

    @Test
    void whatNobodyUsesSaysSo() {
        Answer answer = terminal.run("uses", "cad-design");
        assertEquals("Nothing in this site refers to cad-design.\n", answer.out());
        assertEquals(List.of(), terminal.run("uses", "cad-design", "--json").rows());
        assertEquals(0, answer.exit());
        assertFalse(terminal.run("show", "cad-design").out().contains("Used by"));
    }

    @Test
    void aFileBeforeTheIdIsFoundFromTheFolderWhereOneStands() {
        Path site = home.resolve("demo-site");
        assertEquals(0, terminal.in(site.resolve("devices")).run("show", "pc-reception.yaml#pc-reception").exit());
        assertEquals(0, terminal.run("show", "devices/pc-reception.yaml#pc-reception").exit());
    }

    @Test
    void anIdInAFileThatCannotBeReadIsSaidToBePerhapsThere() {
        Terminal.write(home.resolve("demo-site/devices/pc-reception.yaml"), "device: [");
        Answer answer = terminal.run("show", "pc-reception");
        assertTrue(answer.err().contains("devices/pc-reception.yaml cannot be read"), answer.err());
    }

    @Test
    void whatWouldSteerTheTerminalIsShownHarmless() {
        Terminal.write(home.resolve("demo-site/devices/x.yaml"), "device: \"a\\x07\\x1b[31mred\\u202e\"\nid: x\n");
        for (Answer answer : List.of(terminal.run("list"), terminal.onATerminal().run("list"))) {
            assertTrue(answer.out().contains("a␇␛[31mred"), answer.out());
            assertFalse(answer.out().contains("\u001b[31m") || answer.out().contains("\u202e"), answer.out());
        }
    }
}
