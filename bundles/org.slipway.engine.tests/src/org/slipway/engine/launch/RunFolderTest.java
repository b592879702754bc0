package org.slipway.engine.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;

class RunFolderTest {
    private static final Order ORDER = new Order("bare-metal", "simulated:LAB:1", Optional.of("pc-1"), "/site", Map.of("A", "“quoted”\nand more"));

    @TempDir
    private Path folder;

    @Test
    void whatWasOrderedIsReadBack() throws Exception {
        var run = new RunFolder(folder.resolve("new/one"));
        run.begin(ORDER);

        assertEquals(ORDER, run.order());
        assertEquals("simulated", run.order().sort());
        assertEquals("LAB:1", run.order().which());
    }

    @Test
    void aSecondRunDoesNotBeginInTheFolderOfAnother() throws Exception {
        new RunFolder(folder).begin(ORDER);

        var refused = assertThrows(ProblemException.class, () -> new RunFolder(folder).begin(ORDER));
        assertEquals("RUN-FOLDER-TAKEN", refused.problems().getFirst().code());
    }

    @Test
    void aFolderWithoutARunSaysSo() {
        var refused = assertThrows(ProblemException.class, () -> new RunFolder(folder).order());

        assertEquals("RUN-FOLDER-NONE", refused.problems().getFirst().code());
    }

    @Test
    void aDamagedOrderIsToldWithItsPlace() throws Exception {
        for (String damage : new String[] { "{", "[]", "{\"sequence\": 5}", "{\"sequence\":\"a\",\"target\":\"b\",\"site\":\"c\",\"variables\":[1]}", "" }) {
            Files.writeString(folder.resolve("run.json"), damage);

            var refused = assertThrows(ProblemException.class, () -> new RunFolder(folder).order(), damage);
            assertEquals("RUN-FOLDER-DAMAGED", refused.problems().getFirst().code());
            assertEquals(folder.resolve("run.json").toString(), refused.problems().getFirst().place().orElseThrow().file());
        }
    }
}
