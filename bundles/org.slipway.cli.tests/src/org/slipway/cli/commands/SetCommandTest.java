package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.Terminal;
import org.slipway.cli.Terminal.Answer;

class SetCommandTest {
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
                - secret: OSDJoinPassword
            inventory:
                - class: Win32_BIOS
                  instances:
                      - instance:
                            SerialNumber: ABC   # on the back
                            Version: "7"
            """;
    private static final String IMAGE = "bootImage: PE\nid: pe\nimageIndex: 2\nscratchSpace: 64 MiB # small\n";

    @TempDir
    Path home;
    private Terminal terminal;
    private Path device;
    private Path image;
    private Path collection;

    @BeforeEach
    void makeASite() {
        terminal = new Terminal(home);
        Path site = terminal.site("devices/front.yaml", DEVICE, "devices/back.yaml", "device: Back\nid: back\n", "images/pe.yaml", IMAGE,
                "collections/all.yaml", "collection: All\nid: all\nmembers:\n  - front\n", "collections/some.yaml",
                "collection: Some\nid: some\nlimitedTo: all\n");
        device = site.resolve("devices/front.yaml");
        image = site.resolve("images/pe.yaml");
        collection = site.resolve("collections/some.yaml");
    }

    /** The lines that differ, each as it was and as it is; the texts must have the same number of lines. */
    private static List<String> changed(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        assertEquals(old.size(), now.size(), after);
        var changed = new ArrayList<String>();
        for (int i = 0; i < old.size(); i++) {
            if (!old.get(i).equals(now.get(i))) {
                changed.add(old.get(i).strip() + " > " + now.get(i).strip());
            }
        }
        return changed;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            variables.OSDComputerName.value | CF-DOOR | value: 'CF-FRONT'   # quoted > value: 'CF-DOOR'   # quoted
            variables.osdcomputername.value | CF-DOOR | value: 'CF-FRONT'   # quoted > value: 'CF-DOOR'   # quoted
            variables.Days.value | 30 | value: 3 > value: 30
            variables.1.value | 30 | value: 3 > value: 30
            name | Door | device:   "Front desk"     # do not move > device:   "Door"     # do not move
            inventory.Win32_BIOS.instances.0.properties.SerialNumber | X-1 | SerialNumber: ABC   # on the back > SerialNumber: X-1   # on the back
            inventory.win32_bios.instances.0.properties.version | 8 | Version: "7" > Version: "8"
            """)
    void changesExactlyOneLineOfTheFile(String feature, String value, String line) {
        Answer answer = terminal.run("set", "front", feature, value);
        assertEquals(0, answer.exit(), answer.err());
        assertEquals(List.of(line), changed(DEVICE, Terminal.read(device)));
    }

    @Test
    void showsTheLineAsItWasAndAsItIs() {
        assertEquals(List.of("images/pe.yaml:3", "    3 - imageIndex: 2", "    3 + imageIndex: 5"), terminal.run("set", "pe", "imageIndex", "5").lines());
    }

    @Test
    void asJsonItSaysWhatChangedWhere() {
        var json = terminal.run("set", "pe", "imageIndex", "5", "--json").json();
        assertEquals(List.of("2"), json.get("old"));
        assertEquals(List.of("5"), json.get("new"));
        assertEquals(true, json.get("changed"));
        assertEquals("images/pe.yaml", json.get("file"));
        assertEquals(3, json.get("line"));
    }

    @Test
    void theSameValueChangesNothing() {
        Answer answer = terminal.run("set", "pe", "imageIndex", "2");
        assertTrue(answer.out().contains("nothing changed"), answer.out());
        assertEquals(IMAGE, Terminal.read(image));
        assertEquals(false, terminal.run("set", "pe", "imageIndex", "2", "--json").json().get("changed"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            imageIndex | 0 | VALUE-RANGE
            imageIndex | two | VALUE-TYPE
            imageIndex | 99999999999 | VALUE-TYPE
            scratchSpace | 1 GiB | VALUE-RANGE
            architecture | x46 | VALUE-TYPE
            commandSupport | maybe | VALUE-TYPE
            """)
    void aValueThatCannotBeIsRefusedAndTheFileLeftAlone(String feature, String value, String code) {
        Answer answer = terminal.run("set", "pe", feature, value);
        assertTrue(answer.err().startsWith("error " + code + " "), answer.err());
        assertEquals(1, answer.exit());
        assertEquals(IMAGE, Terminal.read(image));
    }

    @Test
    void theDefaultReplacesAValueThatNobodyCouldRead() {
        Path odd = terminal.site("images/odd.yaml", IMAGE.replace("id: pe", "id: odd\narchitecture: z80")).resolve("images/odd.yaml");
        Answer answer = terminal.run("set", "odd", "architecture", "x64");
        assertEquals(0, answer.exit(), answer.err());
        assertEquals(IMAGE.replace("id: pe", "id: odd"), Terminal.read(odd));
    }

    @Test
    void aReferenceToNothingIsRefusedWithASuggestion() {
        Answer answer = terminal.run("set", "some", "limitedTo", "al");
        assertTrue(answer.err().contains("REF-DANGLING") && answer.err().contains("“all”"), answer.err());
        assertTrue(Terminal.read(collection).contains("limitedTo: all\n"));
    }

    @Test
    void withForceItIsWrittenAllTheSame() {
        assertEquals(0, terminal.run("set", "some", "limitedTo", "later", "--force").exit());
        assertTrue(Terminal.read(collection).contains("limitedTo: later\n"));
    }

    @Test
    void whatWasWrongBeforeDoesNotHinderAnotherChange() {
        terminal.run("set", "some", "limitedTo", "later", "--force");
        assertEquals(0, terminal.run("set", "some", "variablePriority", "3").exit());
    }

    @Test
    void aListIsSetAsAWholeOrByItsNumber() {
        assertEquals(0, terminal.run("set", "all", "members", "back", "front").exit());
        assertEquals("collection: All\nid: all\nmembers:\n  - back\n  - front\n", Terminal.read(collection.resolveSibling("all.yaml")));
        assertEquals(0, terminal.run("set", "front", "variables.Days.readOnly", "true").exit());
        Answer answer = terminal.run("set", "all", "members.1", "back");
        assertEquals("collection: All\nid: all\nmembers:\n  - back\n  - back\n", Terminal.read(collection.resolveSibling("all.yaml")), answer.err());
    }

    @Test
    void unsetTakesTheLineAway() {
        assertEquals(0, terminal.run("set", "pe", "imageIndex", "--unset").exit());
        assertEquals("bootImage: PE\nid: pe\nscratchSpace: 64 MiB # small\n", Terminal.read(image));
    }

    @Test
    void aValueThatBeginsWithAHyphenStandsBehindTwo() {
        assertEquals(2, terminal.run("set", "pe", "description", "-x").exit());
        assertEquals(0, terminal.run("set", "pe", "description", "--", "-x").exit());
        assertTrue(Terminal.read(image).contains("description: "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nme | FEATURE-UNKNOWN | Did you mean “name”?
            variables | FEATURE-PARTS | variables.OSDComputerName
            variables.Days | FEATURE-PARTS | value
            variables.Dais.value | FEATURE-UNKNOWN | Did you mean “Days”?
            name.first | FEATURE-UNKNOWN | single value
            id | SET-ID | slipway rename front
            """)
    void aPathThatLeadsNowhereSaysHowToGoOn(String feature, String code, String hint) {
        Answer answer = terminal.run("set", "front", feature, "1");
        assertTrue(answer.err().startsWith("error " + code + " ") && answer.err().contains(hint), answer.err());
        assertEquals(1, answer.exit());
        assertEquals(DEVICE, Terminal.read(device));
    }

    @Test
    void aPartThatIsNotThereIsNotInvented() {
        Terminal.write(collection.resolveSibling("d.yaml"), "deployment: D\nid: d\nartifact: pe\ncollection: all\n");
        assertTrue(terminal.run("set", "d", "schedule.deadline", "2026-11-21T20:00").err().contains("FEATURE-EMPTY"));
    }

    @Test
    void withoutAValueItIsWrongUse() {
        assertEquals(2, terminal.run("set", "pe", "imageIndex").exit());
        assertEquals(2, terminal.run("set", "pe", "imageIndex", "1", "--unset").exit());
        assertEquals(2, terminal.run("set", "pe", "imageIndex", "1", "2").exit());
    }

    @Test
    void windowsLineEndsStay() {
        Terminal.write(image, IMAGE.replace("\n", "\r\n"));
        terminal.run("set", "pe", "imageIndex", "5");
        assertEquals(IMAGE.replace("\n", "\r\n").replace("imageIndex: 2", "imageIndex: 5"), Terminal.read(image));
    }

    @Test
    void aBrokenFileIsNotWrittenTo() {
        Terminal.write(image, IMAGE + "x: [");
        Answer answer = terminal.run("set", "pe", "imageIndex", "5");
        assertEquals(1, answer.exit());
        assertEquals(IMAGE + "x: [", Terminal.read(image));
    }

    @Test
    void whatTheChecksSayOfTheValueItselfCountsAlsoWhenTheySaidItBefore() {
        terminal.run("set", "pe", "imageIndex", "0", "--force");
        Answer answer = terminal.run("set", "pe", "imageIndex", "0");
        assertTrue(answer.err().contains("VALUE-RANGE"), answer.all());
        assertEquals(1, answer.exit());
    }
}
