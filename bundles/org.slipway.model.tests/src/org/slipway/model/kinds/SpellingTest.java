package org.slipway.model.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({ "timeoutMinutes, Timeout minutes, timeout minutes", "EnableBitLocker, Enable BitLocker, enable BitLocker", "RunPowerShell, Run PowerShell, run PowerShell",
            "BitLocker, BitLocker, BitLocker", "StartWindowsPe, Start Windows PE, start Windows PE", "ConfigureAdds, Configure AD DS, configure AD DS",
            "wimFile, WIM file, WIM file", "usmtPackage, USMT package, USMT package", "tpmAndPin, TPM and PIN, TPM and PIN", "netBiosName, NetBIOS name, NetBIOS name",
            "activeDirectory, Active Directory, Active Directory", "sysVolPath, SYSVOL path, SYSVOL path", "disableWow64Redirection, Disable WOW64 redirection, disable WOW64 redirection",
            "acme.flashFirmware, Acme flash firmware, acme flash firmware", "id, Id, id", "local power, Local power, local power", "bit, Bit, bit" })
    void aNameIsSpelledAsPeopleKnowIt(String name, String title, String within) {
        assertEquals(title, Spelling.title(name));
        assertEquals(within, Spelling.words(name));
    }

    @ParameterizedTest
    @CsvSource({ "''", "..." })
    void whatHoldsNoWordStaysAsItIs(String name) {
        assertEquals(name, Spelling.title(name));
    }
}
