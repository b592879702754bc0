package org.slipway.model.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.model.check.AcmeModel;

/** Files of any kind are merged alike. */
class SiteFileMergeTest {
    private static final String BASE = """
            # one of many
            device: PC
            id: pc
            variables:
              - string: A
                value: a
            inventory:
              - class: Win32_BIOS
                instances:
                  - instance:
                      Vendor: Acme
                      Version: 1
            """;

    private static Merged merge(String base, String ours, String theirs) {
        return new SiteFileMerge(AcmeModel.kinds()).merge(base, ours, theirs);
    }

    @Test
    void propertiesByNameAreMergedOneByOne() throws Exception {
        Merged merged = merge(BASE, BASE.replace("Version: 1", "Version: 2"), BASE.replace("Vendor: Acme", "Vendor: Contoso"));
        assertEquals(new Merged(BASE.replace("Version: 1", "Version: 2").replace("Vendor: Acme", "Vendor: Contoso"), List.of()), merged);
    }

    @Test
    void aVariableThatBothMadeIsOneAndMarkedWhereItDiffers() throws Exception {
        String variable = "    value: a\n  - string: N\n    value: ";
        Merged merged = merge(BASE, BASE.replace("    value: a\n", variable + "1\n"), BASE.replace("    value: a\n", variable + "2\n"));
        assertEquals(BASE.replace("    value: a\n", "    value: a\n  - string: N\n<<<<<<< ours\n    value: 1\n=======\n    value: 2\n>>>>>>> theirs\n"),
                merged.text());
        assertEquals(1, merged.conflicts().size());
    }

    @Test
    void whatTheyPutIntoAListStandsWhereTheyPutItThoughOursTookItsNeighbourOut() throws Exception {
        String base = BASE.replace("  - string: A\n    value: a\n", "  - list: Apps\n    values:\n      - a\n      - b\n      - c\n");
        String ours = base.replace("      - b\n", "");
        String theirs = base.replace("      - b\n", "      - b\n      - x\n");
        assertEquals(new Merged(base.replace("      - b\n", "      - x\n"), List.of()), merge(base, ours, theirs));
    }

    @Test
    void elementsOfOneFileAreKnownByTheirIds() throws Exception {
        String base = "- device: A\n  id: a\n- device: B\n  id: b\n";
        assertEquals("- device: B\n  id: b\n  description: x\n- device: C\n  id: c\n", merge(base, base.replace("id: b\n", "id: b\n  description: x\n"),
                "- device: B\n  id: b\n- device: C\n  id: c\n").text());
    }

    @Test
    void whatNobodyUnderstandsIsKeptAndTakenOver() throws Exception {
        String base = BASE + "shoe: 42\n";
        assertEquals(base.replace("shoe: 42", "shoe: 43").replace("value: a", "value: b"),
                merge(base, base.replace("value: a", "value: b"), base.replace("shoe: 42", "shoe: 43")).text());
        assertEquals(1, merge(base, base.replace("42", "44"), base.replace("42", "43")).conflicts().size());
    }

    @Test
    void whatIsNoFileOfASiteIsMergedLineByLine() throws Exception {
        String workflow = "name: CI\non: push\njobs:\n  build:\n    runs-on: linux\n    steps:\n      - run: make\n";

        assertEquals(new Merged(workflow.replace("linux", "windows").replace("make", "make all"), List.of()),
                merge(workflow, workflow.replace("linux", "windows"), workflow.replace("make", "make all")));

        Merged both = merge(workflow, workflow.replace("linux", "windows"), workflow.replace("linux", "macos"));
        assertEquals(workflow.replace("    runs-on: linux\n", "<<<<<<< ours\n    runs-on: windows\n=======\n    runs-on: macos\n>>>>>>> theirs\n"), both.text());
        assertEquals(1, both.conflicts().size());
    }

    @Test
    void aSideThatCannotBeReadIsMergedLineByLine() throws Exception {
        Merged merged = merge(BASE, BASE.replace("Version: 1", "Version: 2"), BASE.replace("value: a", "value: \"a"));

        assertEquals(BASE.replace("Version: 1", "Version: 2").replace("value: a", "value: \"a"), merged.text());
    }
}
