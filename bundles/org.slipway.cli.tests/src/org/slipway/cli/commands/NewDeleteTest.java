package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class NewDeleteTest {
    private static final String DEVICE = "# The one at the door.\ndevice: Front\nid: front\n";
    private static final String COLLECTION = "collection: All\nid: all\nmembers: [front]\n";

    @TempDir
    Path home;
    private Terminal terminal;
    private Path site;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        site = terminal.site("devices/front.yaml", DEVICE, "devices/back.yaml", "device: Back\nid: back\n", "collections/all.yaml", COLLECTION);
    }

    @Test
    void anElementGetsAFileInTheFolderOfItsKind() {
        Answer answer = terminal.run("new", "device", "pc-0042", "--name", "Meeting room", "macAddresses=00:11:22:33:44:55", "macAddresses=00:11:22:33:44:66");
        assertEquals(0, answer.exit(), answer.all());
        assertEquals("device: Meeting room\nid: pc-0042\nmacAddresses:\n  - 00:11:22:33:44:55\n  - 00:11:22:33:44:66\n",
                Terminal.read(site.resolve("devices/pc-0042.yaml")));
        assertTrue(answer.out().startsWith("devices/pc-0042.yaml:1\n"), answer.out());
        assertEquals(0, terminal.run("check").exit());
    }

    @Test
    void asJsonItIsARowLikeThoseOfList() {
        Map<String, Object> row = terminal.run("new", "deployment", "now", "artifact=vpn", "collection=all", "--force", "--json").json();
        assertEquals(Map.of("kind", "deployment", "id", "now", "name", "now", "file", "deployments/now.yaml", "line", 1), row);
    }

    @Test
    void theFileIsNamedFromWhereOneStands() {
        assertEquals(0, terminal.in(site.resolve("devices")).run("new", "device", "x", "--file", "hall/x.yaml").exit());
        assertTrue(Files.exists(site.resolve("devices/hall/x.yaml")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            new device front | 1 | ID-TAKEN
            new device a/b | 1 | ID-PATTERN
            new device x --file devices/front.yaml | 1 | FILE-EXISTS
            new device x --file ../x.yaml | 1 | FILE-PATH
            new device x --file x.txt | 1 | FILE-PATH
            new device x id=y | 1 | SET-ID
            new deployment x collection=all | 1 | FEATURE-REQUIRED
            new collection x members=frnt | 1 | REF-DANGLING
            new devise x | 2 | Did you mean device?
            new site x | 2 | There is no kind
            new device x variables=1 | 1 | slipway add
            """)
    void whatCannotBeIsRefusedAndNoFileMade(String line, int exit, String hint) throws Exception {
        long before = files();
        Answer answer = terminal.run(line.split(" "));
        assertTrue(answer.err().contains(hint), answer.all());
        assertEquals(exit, answer.exit());
        assertEquals(before, files());
    }

    private long files() throws Exception {
        try (var all = Files.walk(home.resolve("site"))) {
            return all.count();
        }
    }

    @Test
    void aFileWithNothingLeftInItGoes() {
        Answer answer = terminal.run("delete", "back", "--json");
        assertEquals(true, answer.json().get("fileRemoved"), answer.all());
        assertFalse(Files.exists(site.resolve("devices/back.yaml")));
    }

    @Test
    void whatIsInUseIsOnlyDeletedWhenOneInsists() {
        Answer refused = terminal.run("delete", "front");
        assertTrue(refused.err().contains("DELETE-USED") && refused.err().contains("collection all (members)"), refused.err());
        assertEquals(1, refused.exit());
        assertEquals(DEVICE, Terminal.read(site.resolve("devices/front.yaml")));
        Answer forced = terminal.run("delete", "front", "--force");
        assertEquals(0, forced.exit(), forced.all());
        assertTrue(forced.out().contains("Refer to nothing now") && forced.out().contains("collections/all.yaml:3"), forced.out());
        assertEquals(COLLECTION, Terminal.read(site.resolve("collections/all.yaml")));
        assertFalse(Files.exists(site.resolve("devices/front.yaml")));
    }

    @Test
    void nothingIsDeletedWhileAFileThatMayReferToItCannotBeRead() {
        Terminal.write(site.resolve("collections/odd.yaml"), "collection: [");
        Answer answer = terminal.run("delete", "back");
        assertTrue(answer.err().contains("DELETE-BLIND"), answer.err());
        assertTrue(Files.exists(site.resolve("devices/back.yaml")));
    }

    @Test
    void theSiteItselfStays() {
        assertTrue(terminal.run("delete", "test", "--force").err().contains("DELETE-SITE"));
        assertEquals(0, terminal.run("list").exit());
    }

    @Test
    void thoseWhoWouldReferToNothingAreTold() {
        Answer answer = terminal.run("delete", "front", "--force", "--json");
        assertEquals(List.of(Map.of("kind", "collection", "id", "all", "feature", "members", "file", "collections/all.yaml", "line", 3)),
                answer.json().get("usedBy"));
    }
}
