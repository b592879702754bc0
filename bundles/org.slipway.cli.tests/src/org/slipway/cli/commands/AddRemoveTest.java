package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

/** What {@code slipway add} puts in, {@code slipway remove} takes out; the rest of the file stays as it is. */
class AddRemoveTest {
    private static final String DEVICE = """
            # The one at the door.
            device:   "Front desk"     # do not move
            id: front

            variables:
                # four spaces, as somebody likes it
                - string: OSDComputerName
                  value: 'CF-FRONT'   # quoted
                - number: Days
                  value: 3
            inventory:
                - class: Win32_BIOS
                  instances:
                      - instance:
                            SerialNumber: ABC   # on the back
            """;
    private static final String COLLECTION = "collection: All\nid: all\nmembers:\n  - front   # since May\n";
    private static final String APPLICATION = """
            application: VPN
            id: vpn
            installers:
              - installer: Setup
                install: setup.exe
                successCodes: [0, 3010, 5]   # as its maker says
            """;

    @TempDir
    Path home;
    private Terminal terminal;
    private Path device;
    private Path collection;
    private Path application;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        Path site = terminal.site("devices/front.yaml", DEVICE, "devices/back.yaml", "device: Back\nid: back\n", "collections/all.yaml", COLLECTION,
                "applications/vpn.yaml", APPLICATION, "deployments/d.yaml", "deployment: D\nid: d\nartifact: vpn\ncollection: all\n");
        device = site.resolve("devices/front.yaml");
        collection = site.resolve("collections/all.yaml");
        application = site.resolve("applications/vpn.yaml");
    }

    private Answer ok(String... words) {
        Answer answer = terminal.run(words);
        assertEquals(0, answer.exit(), answer.all());
        return answer;
    }

    @Test
    void aPartComesBehindTheOthersAndTheRestStays() {
        ok("add", "front", "variables", "string", "Room", "value=Hall = left", "readOnly=true");
        assertEquals(DEVICE.replace("      value: 3\n", """
                      value: 3
                    - string: Room
                      value: Hall = left
                      readOnly: true
                """), Terminal.read(device).replace("readOnly: true\n      value: Hall = left", "value: Hall = left\n      readOnly: true"));
    }

    @Test
    void whatWasAddedIsTakenOutByItsNameAndTheFileIsAsBefore() {
        ok("add", "front", "variables", "string", "Room", "value=Hall");
        ok("remove", "front", "variables", "room");
        assertEquals(DEVICE, Terminal.read(device));
    }

    @Test
    void aPartComesWhereItIsWanted() {
        ok("add", "front", "variables", "boolean", "First", "--at", "0");
        assertTrue(Terminal.read(device).indexOf("boolean: First") < Terminal.read(device).indexOf("string: OSDComputerName"));
        assertEquals(2, terminal.run("add", "front", "variables", "boolean", "Far", "--at", "9").exit());
    }

    @Test
    void thePartOfAFeatureThatHasOneIsAddedOnceAndRemovedAsAWhole() {
        ok("add", "d", "schedule", "from", "2026-11-21T20:00", "deadline=2026-11-30T06:00");
        assertTrue(terminal.run("show", "d").out().contains("deadline: 2026-11-30T06:00"));
        assertTrue(terminal.run("add", "d", "schedule", "from").err().contains("ADD-TAKEN"));
        ok("remove", "d", "schedule");
        assertEquals("deployment: D\nid: d\nartifact: vpn\ncollection: all\n", Terminal.read(device.resolveSibling("../deployments/d.yaml")));
        assertTrue(terminal.run("remove", "d", "schedule").err().contains("FEATURE-EMPTY"));
    }

    @Test
    void partsOfPartsAreReachedByNames() {
        ok("add", "vpn", "installers.Setup.detect", "software", "Contoso VPN", "version=2.0");
        ok("add", "vpn", "installers.Setup.when", "wql", "SELECT * FROM Win32_BIOS WHERE Name='x'");
        Map<String, Object> features = cast(terminal.run("show", "vpn", "--json").json().get("features"));
        Map<String, Object> installer = cast(((List<?>) features.get("installers")).getFirst());
        assertEquals("Contoso VPN", this.<Map<String, Object>>cast(installer.get("detect")).get("product"));
        assertEquals("SELECT * FROM Win32_BIOS WHERE Name='x'", this.<Map<String, Object>>cast(installer.get("when")).get("query"));
        ok("remove", "vpn", "installers.Setup.when");
        assertFalse(Terminal.read(application).contains("wql"));
    }

    @SuppressWarnings("unchecked")
    private <T> T cast(Object object) {
        return (T) object;
    }

    @Test
    void referencesAndValuesJoinTheirList() {
        ok("add", "all", "members", "back");
        assertEquals(COLLECTION + "  - back\n", Terminal.read(collection));
        ok("remove", "all", "members", "back");
        assertEquals(COLLECTION, Terminal.read(collection));
        ok("add", "vpn", "installers.Setup.successCodes", "7", "--at", "1");
        assertTrue(Terminal.read(application).contains("successCodes: [0, 7, 3010, 5]   # as its maker says"), Terminal.read(application));
    }

    @Test
    void aReferenceThatIsThereAlreadyIsNotAddedAgain() {
        Answer answer = ok("add", "all", "members", "front", "--json");
        assertEquals(false, answer.json().get("changed"));
        ok("add", "all", "members", "devices/front.yaml#front");
        assertEquals(COLLECTION, Terminal.read(collection));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 | [0, 3010]
            0 | [3010, 5]
            1 | [0, 5]
            """)
    void aValueCountsBeforeANumber(String what, String left) {
        ok("remove", "vpn", "installers.Setup.successCodes", what);
        assertTrue(Terminal.read(application).contains("successCodes: " + left), Terminal.read(application));
    }

    @Test
    void anItemAndAPartGoByTheirPathToo() {
        ok("remove", "vpn", "installers.Setup.successCodes.1");
        assertTrue(Terminal.read(application).contains("successCodes: [0, 5]"));
        ok("remove", "front", "variables.Days");
        assertFalse(Terminal.read(device).contains("Days"));
        ok("remove", "front", "inventory.Win32_BIOS.instances.0.properties", "serialnumber");
        assertFalse(Terminal.read(device).contains("SerialNumber"));
    }

    @Test
    void twoOfOneNameAreToldApartByTheirNumbers() {
        Terminal.write(device, DEVICE.replace("number: Days", "number: osdcomputername"));
        Answer answer = terminal.run("remove", "front", "variables", "OSDCOMPUTERNAME");
        assertTrue(answer.err().contains("FEATURE-AMBIGUOUS") && answer.err().contains("0 or 1"), answer.err());
        ok("remove", "front", "variables", "1");
        assertTrue(Terminal.read(device).contains("string: OSDComputerName"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            variables   | string  | OSDComputerName | 1 | VAR-DUPLICATE
            variables   | strnig  | X               | 2 | Did you mean string?
            variables   | -       | -               | 2 | a string
            variables   | number  | N value=many    | 1 | VALUE-TYPE
            variables   | string  | 1st             | 1 | VALUE-PATTERN
            variables   | string  | N colour=red    | 1 | FEATURE-UNKNOWN
            variables   | string  | N red           | 2 | FEATURE=VALUE
            name        | X       | -               | 2 | slipway set front name VALUE
            variables.Days | X    | -               | 2 | there already
            id          | X       | -               | 2 | slipway
            """)
    void whatCannotBeAddedIsRefusedAndTheFileLeftAlone(String feature, String kind, String rest, int exit, String hint) {
        var words = new ArrayList<>(List.of("add", "front", feature));
        if (kind != null) {
            words.add(kind);
        }
        if (rest != null) {
            words.addAll(List.of(rest.split(" ")));
        }
        Answer answer = terminal.run(words.toArray(String[]::new));
        assertTrue(answer.err().contains(hint), answer.err());
        assertEquals(exit, answer.exit());
        assertEquals(DEVICE, Terminal.read(device));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            variables   | Dais  | 1 | Did you mean “Days”?
            variables   | -     | 2 | OSDComputerName, Days
            name        | -     | 2 | --unset
            name        | x     | 2 | --unset
            variables.Days | x  | 2 | no list
            users       | 0     | 1 | empty as yet
            macAddresses | 0    | 1 | FEATURE-UNKNOWN
            """)
    void whatIsNotThereIsNotRemoved(String feature, String what, int exit, String hint) {
        Answer answer = what == null ? terminal.run("remove", "front", feature) : terminal.run("remove", "front", feature, what);
        assertTrue(answer.err().contains(hint), answer.err());
        assertEquals(exit, answer.exit());
        assertEquals(DEVICE, Terminal.read(device));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            add front variables string OSDJoinPassword value=geheim42
            add front variables string OSDJoinPassword geheim42
            add front variables secret OSDJoinPassword value=geheim42
            add front variables secret OSDJoinPassword geheim42
            add front variables list AdminPasswords values=geheim42
            add front inventory class C instances=geheim42
            add front inventory.Win32_BIOS.instances instance properties.AdminPassword=geheim42
            new device d geheim42
            """)
    void theValueOfASecretIsNeverTakenNorRepeated(String line) {
        Answer answer = terminal.run(line.split(" "));
        assertTrue(answer.exit() == 1 || answer.exit() == 2, answer.all());
        assertFalse(answer.all().contains("geheim42"), answer.all());
        assertFalse(terminal.run("add", "front", "variables", "string", "AdminPassword", "value=geheim42", "--force", "--json").all().contains("geheim42"));
        assertEquals(DEVICE, Terminal.read(device));
    }

    @Test
    void aValueIsNotAddedToAListThatIsSecretByItsName() {
        ok("add", "front", "variables", "list", "AdminPasswords");
        Answer answer = terminal.run("add", "front", "variables.AdminPasswords.values", "geheim42");
        assertTrue(answer.err().contains("SET-SECRET"), answer.err());
        assertFalse(Terminal.read(device).contains("geheim42") || answer.all().contains("geheim42"));
    }

    @Test
    void aSecretVariableIsAddedByItsNameAlone() {
        ok("add", "front", "variables", "secret", "OSDJoinPassword");
        assertTrue(Terminal.read(device).contains("    - secret: OSDJoinPassword\n"));
    }

    @Test
    void aSecretThatStoodInTheFileIsNotShownWhenItGoes() {
        Terminal.write(device, DEVICE.replace("number: Days\n      value: 3", "string: AdminPassword\n      value: geheim42"));
        for (String json : List.of("--json", "--no-json")) {
            Answer answer = json.equals("--json") ? terminal.run("remove", "front", "variables", "AdminPassword", json)
                    : terminal.run("add", "front", "variables", "string", "Room", "value=geheim42");
            assertFalse(answer.all().contains("geheim42"), answer.all());
            Terminal.write(device, DEVICE.replace("number: Days\n      value: 3", "string: AdminPassword\n      value: geheim42"));
        }
    }

    @Test
    void nothingIsAddedToWhatNobodyCouldRead() {
        String odd = "collection: All\nid: all\nqueries: later\n";
        Terminal.write(collection, odd);
        assertTrue(terminal.run("add", "all", "queries", "query", "Q", "wql=SELECT * FROM X").err().contains("ADD-UNREAD"));
        assertEquals(odd, Terminal.read(collection));
    }

    @Test
    void asJsonItSaysWhatCameAndWhatWent() {
        Map<String, Object> added = ok("add", "front", "variables", "number", "Floor", "value=2", "--json").json();
        assertEquals(List.of(Map.of("kind", "number", "name", "Floor", "value", 2)), added.get("added"));
        assertEquals("devices/front.yaml", added.get("file"));
        assertEquals(11, added.get("line"));
        Map<String, Object> removed = ok("remove", "front", "variables", "Floor", "--json").json();
        assertEquals(added.get("added"), removed.get("removed"));
        assertEquals(List.of(), removed.get("usedBy"));
        assertEquals(List.of("front"), ok("remove", "all", "members", "front", "--json").json().get("removed"));
    }

    @Test
    void aDanglingReferenceIsRefusedUnlessForced() {
        assertTrue(terminal.run("add", "all", "members", "bakc").err().contains("REF-DANGLING"));
        assertEquals(COLLECTION, Terminal.read(collection));
        ok("add", "all", "members", "bakc", "--force");
        ok("remove", "all", "members", "bakc");
        assertEquals(COLLECTION, Terminal.read(collection));
    }
}
