package org.slipway.model.check.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.check.Finding;
import org.slipway.model.secrets.SealedSecretStore;
import org.slipway.model.secrets.SealingKey;

/** References to secrets that nobody stored. */
class MissingSecretTest {
    @TempDir
    Path folder;
    @TempDir
    Path keys;
    private CheckedSite site;
    private SealedSecretStore store;

    @BeforeEach
    void aDeviceWithSecrets() {
        site = CheckedSite.in(folder).file("devices/a.yaml", """
                device: A
                id: a
                variables:
                  - secret: OSDJoinPassword
                  - secret: Wifi
                    entry: site/wifi
                """);
        store = new SealedSecretStore(SealedSecretStore.fileOf(folder), SealingKey.inFolder(keys));
    }

    @Test
    void aSiteWithoutAStoreIsNotBlamed() {
        assertEquals(List.of(), site.problems());
    }

    @Test
    void whatIsNotStoredIsToldWhereItIsNamed() throws ProblemException {
        store.put("osdjoinpassword", "sesame".toCharArray());
        Finding finding = site.finding();
        assertEquals("devices/a.yaml:6:12: warning SECRET-MISSING The secret store holds no value for “site/wifi”.", finding.problem().toString());
        assertTrue(finding.problem().nextStep().contains("slipway secret set site/wifi"));
    }

    @Test
    void noKeyIsNeeded() throws ProblemException, IOException {
        store.put("site/wifi", "sesame".toCharArray());
        try (var all = Files.list(keys)) {
            for (Path key : all.toList()) {
                Files.delete(key);
            }
        }
        assertEquals("devices/a.yaml:4:13: warning SECRET-MISSING The secret store holds no value for “OSDJoinPassword”.", site.finding().problem().toString());
    }

    @Test
    void whatIsStoredIsNotMissed() throws ProblemException {
        store.put("OSDJoinPassword", "sesame".toCharArray());
        store.put("site/wifi", "sesame".toCharArray());
        assertEquals(List.of(), site.problems());
    }

    @Test
    void aStoreThatCannotBeReadHidesNothingElse() throws IOException {
        Files.writeString(SealedSecretStore.fileOf(folder), "not sealed");
        site.file("devices/b.yaml", "device: B\n");
        assertEquals(List.of("FEATURE-REQUIRED"), site.codes());
    }
}
