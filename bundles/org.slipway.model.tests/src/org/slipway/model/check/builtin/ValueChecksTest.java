package org.slipway.model.check.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.check.Finding;

class ValueChecksTest {
    @TempDir
    Path folder;

    private CheckedSite with(String path, String text) {
        return CheckedSite.in(folder).file(path, text);
    }

    @Test
    void aNumberOutOfRangeIsReportedAndBroughtToTheNearestLimit() {
        CheckedSite site = with("collections/a.yaml", "collection: A\nid: a\nvariablePriority: 12  # wins\n");
        assertEquals("collections/a.yaml:3:19: error VALUE-RANGE variablePriority must be from 1 to 9, not 12.", site.finding()
                .problem().toString());
        assertEquals("collection: A\nid: a\nvariablePriority: 9  # wins\n", site.mended("collections/a.yaml", "Change to 9"));
    }

    @Test
    void sizesAreComparedAsSizes() {
        CheckedSite site = with("images/a.yaml", "bootImage: A\nid: a\nimageIndex: 0\nscratchSpace: 1 GiB\n");
        assertEquals(List.of("imageIndex must be at least 1, not 0.", "scratchSpace must be from 32 MiB to 512 MiB, not 1 GiB."),
                site.findings().stream().map(each -> each.problem().text()).toList());
        assertEquals(List.of(), with("images/a.yaml", "bootImage: A\nid: a\nscratchSpace: 512 MB\n").problems());
    }

    @ParameterizedTest
    @CsvSource({ "00-11-22-33-44-55-66, ''", "001122334455, 00:11:22:33:44:55", "0011.2233.4455, 00:11:22:33:44:55",
            "nonsense, ''" })
    void anAddressThatIsNearlyRightIsMended(String written, String mended) {
        Finding finding = with("devices/a.yaml", "device: A\nid: a\nmacAddresses:\n  - 00:11:22:33:44:55\n  - \"" + written
                + "\"\n").finding();
        assertEquals("VALUE-PATTERN", finding.problem().code());
        assertEquals("devices/a.yaml:5:6", finding.problem().place().orElseThrow().toString());
        assertEquals(mended.isEmpty() ? List.of() : List.of("Change to “" + mended + "”"), CheckedSite.labels(finding));
    }

    @Test
    void anIdWithASpaceIsMendedWithAHyphen() {
        assertEquals("device: A\nid: pc-1 # x\n", with("devices/a.yaml", "device: A\nid: pc 1 # x\n")
                .mended("devices/a.yaml", "Change to “pc-1”"));
    }

    @Test
    void aTextThatIsTooLongIsReported() {
        Finding finding = with("devices/a.yaml", "device: A\nid: a\nvariables:\n  - string: V\n    value: " + "x".repeat(4001)
                + "\n").finding();
        assertEquals("value has 4001 characters; at most 4000 are possible.", finding.problem().text());
    }

    @ParameterizedTest
    @CsvSource({ "boot\\x64\\boot.wim, boot/x64/boot.wim", "./boot//x64/, boot/x64", "../secrets, ''", "/etc/passwd, ''",
            "C:\\boot.wim, ''",
            "boot/con, ''" })
    void aPathThatCannotBeOneIsReportedAndMendedWhereItIsClearHow(String written, String mended) {
        Finding finding = with("images/a.yaml", "bootImage: A\nid: a\ncontent:\n  - content: '" + written + "'\n").finding();
        assertEquals("VALUE-PATH", finding.problem().code());
        assertEquals(mended.isEmpty() ? List.of() : List.of("Change to “" + mended + "”"), CheckedSite.labels(finding));
    }

    @Test
    void whatAnElementCannotBeWithoutIsReported() {
        CheckedSite site = with("deployments/d.yaml", "deployment:\nid: d\npurpose: required\n");
        assertEquals(List.of("The deployment has no artifact.", "The deployment has no collection.",
                "Behind “deployment:” its name is missing."),
                site.findings().stream().map(each -> each.problem().text()).toList());
        assertEquals("deployment: d\nid: d\npurpose: required\n", site.mended("deployments/d.yaml", "Set the name to “d”"));
    }

    @Test
    void aMissingIdIsMadeOfTheName() {
        assertEquals("device: Front Desk (1)\nid: front-desk-1\n",
                with("devices/a.yaml", "device: Front Desk (1)\n").mended("devices/a.yaml", "Set the id to “front-desk-1”"));
    }

    @Test
    void aValueThatCouldNotBeReadIsNotCalledMissingAsWell() {
        assertEquals(List.of("VALUE-SHAPE"), with("devices/a.yaml", "device: A\nid: [a, b]\n").codes());
    }

    @Test
    void aConditionComparesInOneWay() {
        String program = "package: P\nid: p\nprograms:\n  - program: Setup\n    commandLine: setup.exe\n    when:\n     "
                + " variable: A\n";
        CheckedSite none = with("packages/p.yaml", program);
        assertTrue(none.finding().problem().text().startsWith("The variable states no comparison"));
        CheckedSite two = with("packages/p.yaml", program + "      equals: 1\n      less: 2\n");
        assertEquals("packages/p.yaml:9:13: error VALUE-CHOICE The variable states equals, less; only one comparison can hold.",
                two.finding().problem().toString());
        assertEquals(program + "      less: 2\n", two.mended("packages/p.yaml", "Keep less only"));
        assertEquals(List.of(), with("packages/p.yaml", program + "      exists: false\n").problems());
    }

    @Test
    void anEmptyGroupOfConditionsIsWarnedOfAndCanGo() {
        String program = "package: P\nid: p\nprograms:\n  - program: Setup\n    commandLine: setup.exe\n";
        CheckedSite site = with("packages/p.yaml", program + "    when:\n      any:\n");
        assertEquals("packages/p.yaml:7:7: warning CONDITION-EMPTY “any” has no conditions.", site.finding().problem()
                .toString());
        assertEquals(program, site.mended("packages/p.yaml", "Remove “any”"));
    }

    @Test
    void variablesOfOneListHaveDifferentNamesWhateverTheirCapitals() {
        CheckedSite site = with("devices/a.yaml",
                "device: A\nid: a\nvariables:\n  - string: Lang\n    value: de\n  - number: LANG\n    value: 7\n");
        assertEquals("devices/a.yaml:6:13: error VAR-DUPLICATE The variable “LANG” stands here already as “Lang” in"
                + " devices/a.yaml:4:5;"
                + " capitals make no difference.", site.finding().problem().toString());
        assertEquals("device: A\nid: a\nvariables:\n  - string: Lang\n    value: de\n",
                site.mended("devices/a.yaml", "Remove this “LANG”"));
    }

    @Test
    void aScheduleThatEndsBeforeItBeginsIsReportedAndCanBeSwapped() {
        CheckedSite site = with("collections/c.yaml", "collection: C\nid: c\n").file("packages/u.yaml", "package: U\nid: u\n")
                .file("deployments/d.yaml",
                        "deployment: D\nid: d\nartifact: u\ncollection: c\nschedule:\n  from: 2026-11-21T20:00\n"
                        + "  until: 2026-11-20T20:00\n");
        assertEquals("deployments/d.yaml:7:10: error SCHEDULE-ORDER The schedule's until (2026-11-20T20:00) does not come after"
                + " its from"
                + " (2026-11-21T20:00).", site.finding().problem().toString());
        assertTrue(site.mended("deployments/d.yaml", "Swap from and until")
                .endsWith("  from: 2026-11-20T20:00\n  until: 2026-11-21T20:00\n"));
    }

    @Test
    void aTimeZoneThatIsNoneIsReported() {
        CheckedSite site = with("site.yaml", "site: S\nid: s\ntimeZone: Europe/Berln\n");
        assertEquals("site.yaml:3:11: error VALUE-TIMEZONE “Europe/Berln” is no time zone.", site.finding().problem().toString());
        assertEquals("site: S\nid: s\ntimeZone: Europe/Berlin\n", site.mended("site.yaml", "Change to “Europe/Berlin”"));
        assertEquals(List.of("VALUE-TIMEZONE"), with("site.yaml", "site: S\nid: s\ntimeZone: Mars/X\n").codes());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Europe/Berlin", "UTC", "UTC+13", "W. Europe Standard Time", "Aus Central W. Standard Time", "Russia Time Zone 11",
            "Pacific Standard Time (Mexico)", "+02:00" })
    void javasAndWindowsNamesOfTimeZonesAreFine(String zone) {
        assertEquals(List.of(), with("site.yaml", "site: S\nid: s\ntimeZone: \"" + zone + "\"\n").problems());
    }
}
