package org.slipway.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in checks hold for kinds that they have never heard of. */
class VendorKindsTest {
    @TempDir
    Path folder;

    private CheckedSite ring(String more) {
        return CheckedSite.in(folder, AcmeModel.kinds()).file("rings/a.yaml", "acme.ring: A\nid: a\n" + more);
    }

    @Test
    void aSoundElementOfAVendorHasNoProblems() {
        assertEquals(List.of(),
                ring("share: 0.5\nmode: careful\nconditions:\n  - acme.batteryCondition: SELECT * FROM Win32_Battery\n")
                .problems());
    }

    @Test
    void limitsReferencesAndSecretsAreKept() {
        CheckedSite site = ring("parent: b\nlicence: 12345\nshare: 1.5\n");
        assertEquals(List.of("rings/a.yaml:3:9: error REF-DANGLING There is no acme.ring with the id “b”.",
                "rings/a.yaml:4:10: error SECRET-IN-CLEAR “licence” looks like a secret and is written in clear.",
                "rings/a.yaml:5:8: error VALUE-RANGE share must be from 0 to 1, not 1.5."), site.problems());
    }

    @Test
    void aCircleIsWrongUnlessTheMetamodelAllowsIt() {
        assertEquals(List.of("REF-CYCLE"), ring("parent: a\n").codes());
        assertEquals(List.of(), ring("next: a\n").problems());
    }

    @Test
    void anEmptyGroupOfConditionsInsideAVendorsElementIsSeen() {
        assertEquals(List.of("CONDITION-EMPTY"), ring("conditions:\n  - all:\n").codes());
    }
}
