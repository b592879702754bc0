package org.slipway.workbench.editor.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({ "timeoutMinutes, Timeout minutes", "id, Id", "bootImageId, Boot image id", "macAddresses, MAC addresses", "WqlCondition, WQL condition",
            "OsVersionCondition, OS version condition", "name, Name", "acme.flashFirmware, Acme flash firmware" })
    void aNameOfTheMetamodelReadsAsWords(String name, String words) {
        assertEquals(words, Words.of(name));
    }

    @ParameterizedTest
    @CsvSource({ "PC-%Desk, 3", "PC-%Desk%, -1", "%A%-%B, 4", "100 % of, -1", "'', -1" })
    void aPercentSignWaitsForTheNameOfAVariable(String typed, int open) {
        assertEquals(open, VariableText.openPercent(typed));
    }
}
