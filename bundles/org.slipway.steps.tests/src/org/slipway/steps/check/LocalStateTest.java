package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** User state that is kept on the disk, in the shapes that a refresh has. */
class LocalStateTest {
    private static final String IN_SYSTEM = "when:\n  variable: _SMSTSInWinPE\n  equals: 'false'\n";
    private static final String LINKS = "- captureUserState: Save\n  hardLinks: true\n";
    private static final String COPY = "- captureUserState: Save\n";
    private final Kinds kinds = Installed.kinds();
    @TempDir
    Path folder;

    private static String group(String name, String condition, String entries) {
        return "- group: " + name + "\n" + condition.indent(2) + "  entries:\n" + entries.indent(4);
    }

    private static String set(String value) {
        return "- setVariable: Place\n  variable: OSDStateStorePath\n  value: '" + value + "'\n";
    }

    private static String wipe(String condition) {
        return "- restartComputer: PE\n  target: bootImage\n" + IN_SYSTEM.indent(2) + "- partitionDisk: Disk\n" + condition.indent(2);
    }

    private static String asks(String variable, String what) {
        return "when:\n  variable: " + variable + "\n  " + what + "\n";
    }

    private List<String> told(String entries) {
        try (OpenSite site = SiteBuilder.in(folder, kinds).file("task-sequences/x.yaml", "taskSequence: X\nid: x\nentries:\n" + entries.indent(2)).open()) {
            assertEquals(List.of(), site.problems());
            return Installed.checks().run(site).stream().map(each -> each.problem().toString()).filter(each -> each.contains("SEQ-STATE-WIPED"))
                    .map(each -> each.replaceFirst("^\\S+ ", "").replaceFirst("\\.[^.]*Disable one[\\s\\S]*|\\.$", "")).toList();
        }
    }

    @Test
    void linksSavedInTheRunningSystemAloneAreWiped() {
        assertEquals(List.of("error SEQ-STATE-WIPED “Save” keeps the state by links on the disk that “Disk” empties"), told(group("In system", IN_SYSTEM, LINKS) + wipe("")));
    }

    @Test
    void aFolderOfTheDiskIsWiped() {
        assertEquals(List.of("error SEQ-STATE-WIPED “Save” keeps the state in C:\\State on the disk that “Disk” empties"),
                told(group("In system", IN_SYSTEM, set("C:\\State") + COPY) + wipe("")));
    }

    @Test
    void linksAskedForInTheOptionsAreWiped() {
        assertEquals(1, told(COPY + "  options: /HardLink /nocompress\n" + wipe("")).size());
        assertEquals(1, told("- setVariable: Links\n  variable: OSDMigrateAdditionalCaptureOptions\n  value: /nocompress /hardlink\n" + COPY + wipe("")).size());
    }

    @Test
    void aShareAndAStateMigrationPointAreElsewhere() {
        assertEquals(List.of(), told(set("\\\\files\\state") + COPY + wipe("")));
        assertEquals(List.of(), told(set("C:\\State") + "- requestStateStore: Ask\n" + COPY + wipe("")));
    }

    @Test
    void whoHasACacheKeepsTheDisk() {
        String guard = asks("_SMSTSClientCache", "exists: false");
        assertEquals(List.of(), told(group("In system", IN_SYSTEM, LINKS) + wipe(guard)));
        assertEquals(List.of(), told(group("In system", IN_SYSTEM, LINKS) + group("Disks", guard, wipe(""))));
    }

    @Test
    void aFirmwareIsNoReasonToKeepTheDisk() {
        assertEquals(List.of("error"), told(LINKS + wipe(asks("_SMSTSBootUEFI", "equals: 'true'"))).stream().map(each -> each.substring(0, 5)).toList());
    }

    @Test
    void whatExcludesTheCaptureDoesNotWipeIt() {
        assertEquals(List.of(), told(group("Refresh", asks("Kind", "equals: refresh"), LINKS) + wipe(asks("Kind", "equals: new"))));
        assertEquals(List.of(), told(group("Links", asks("ByLinks", "exists: true"), LINKS) + group("Disks", asks("ByLinks", "exists: false"), wipe(""))));
    }

    @Test
    void whatMayComeToTheWipeIsAWarning() {
        assertEquals(List.of("warning SEQ-STATE-WIPED “Save” keeps the state by links on the disk that “Disk” may empty"), told(LINKS + wipe(asks("Fresh", "exists: true"))));
    }
}
