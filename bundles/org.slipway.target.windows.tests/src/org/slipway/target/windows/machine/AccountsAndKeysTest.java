package org.slipway.target.windows.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Encryption.Method;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.Shares;
import org.slipway.engine.machine.Software;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.machine.UserStates.Restoring;
import org.slipway.engine.machine.UserStates.Saving;
import org.slipway.engine.machine.UserStates.Secret;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

/** Users' state, membership, shares, BitLocker, software. */
class AccountsAndKeysTest {
    @TempDir
    Path folder;

    private FakeWindows windows;
    private Machine machine;

    @BeforeEach
    void windows() {
        windows = new FakeWindows(folder);
        machine = windows.full();
        windows.put("C:\\usmt\\scanstate.exe", "");
        windows.put("C:\\usmt\\loadstate.exe", "");
    }

    private <T> T ability(Class<T> type) {
        return type.cast(machine.abilities().get(type));
    }

    private static Restoring restoring(Optional<Secret> accounts) {
        return new Restoring("C:\\usmt", "C:\\store", List.of(), false, true, false, accounts, Optional.of(new Secret("the-key-1")), "");
    }

    @Test
    void theKeyOfTheStoreIsThereWhileTheToolRunsAndNotAfterwards() throws Exception {
        windows.when("scanstate.exe", command -> {
            assertEquals("the-key-1", windows.read("C:\\_Slipway\\work\\usmt.key"));
            return new Exit(27, false, "the key the-key-1 is too short");
        });
        Exit exit = ability(UserStates.class).save(new Saving("C:\\usmt", "C:\\store", List.of(), false, false, true, false, false, Optional.empty(), Optional.of(new Secret("the-key-1")), ""), (fraction, what) -> { });
        assertEquals(27, exit.code(), "whoever asked judges");
        assertFalse(windows.has("C:\\_Slipway\\work\\usmt.key"));
    }

    @Test
    void accountsThatAreMadeGetTheirPasswordAlsoAfterATryThatWasBrokenOff() throws Exception {
        windows.answers("accounts", "{\"names\":[\"S-1-500\",\"S-1-501\"]}");
        windows.when("loadstate.exe", command -> {
            throw new IllegalStateException("cut off");
        });
        assertThrows(IllegalStateException.class, () -> ability(UserStates.class).restore(restoring(Optional.of(new Secret("hunter22"))), (fraction, what) -> { }));
        windows.answers("accounts", "{\"names\":[\"S-1-500\",\"S-1-501\",\"S-1-1001\"]}");
        windows.when("loadstate.exe", command -> new Exit(61, false, ""));
        assertEquals(61, ability(UserStates.class).restore(restoring(Optional.of(new Secret("hunter22"))), (fraction, what) -> { }).code());
        assertEquals("S-1-500\nS-1-501", windows.lines.getLast().environment().get("SLIPWAY_KNOWN"));
        assertEquals("hunter22", windows.lines.getLast().environment().get("SLIPWAY_PASSWORD"));
        assertFalse(windows.has("C:\\run\\target\\known-accounts.txt"));
    }

    @Test
    void whereNoAccountsAreMadeNoneIsLookedFor() throws Exception {
        ability(UserStates.class).restore(restoring(Optional.empty()), (fraction, what) -> { });
        assertTrue(windows.ran.stream().noneMatch("accounts"::equals));
        assertFalse(windows.ran.getLast().contains("/lac"));
    }

    @Test
    void withoutTheToolOrAServerForStatesItIsToldWhatIsMissing() {
        assertEquals("TARGET-NO-USMT", assertThrows(TargetException.class, () -> ability(UserStates.class)
                .save(new Saving("C:\\none", "C:\\store", List.of(), false, false, true, false, false, Optional.empty(), Optional.empty(), ""), (fraction, what) -> { })).problem().code());
        assertEquals("TARGET-NO-STATE-STORE", assertThrows(TargetException.class, () -> ability(UserStates.class).request(true, 3, Duration.ZERO, false)).problem().code());
    }

    @Test
    void membershipIsReadAndAFailureToldWithoutThePassword() throws Exception {
        windows.answers("membership", "{\"domain\":true,\"name\":\"corp.contoso.com\"}");
        assertEquals(new Membership.State(true, "corp.contoso.com"), ability(Membership.class).state());
        windows.when("join-domain", command -> new Exit(1326, false, "SLIPWAY:{\"failed\":\"The password hunter22 is wrong.\",\"id\":\"x\"}"));
        TargetException failed = assertThrows(TargetException.class, () -> ability(Membership.class).joinDomain(new Membership.Domain("corp", "", "CORP\\j", "hunter22")));
        assertEquals(1326, failed.code());
        assertTrue(failed.problem().text().contains("join the domain corp: The password (secret) is wrong."), failed.problem().text());
    }

    @Test
    void aShareIsConnectedWithThePasswordInTheEnvironmentAlone() throws Exception {
        ability(Shares.class).connect("\\\\server\\share", Optional.of("Z:"), Optional.of(new Account("CORP\\r", "hunter22", false)));
        assertEquals(List.of("connect-share"), windows.ran);
        assertEquals("hunter22", windows.lines.getLast().environment().get("SLIPWAY_PASSWORD"));
        assertFalse(windows.lines.getLast().line().contains("hunter22"));
        assertFalse(windows.has("C:\\_Slipway\\work\\connect-share.ps1"), "the script goes when it has run");
    }

    @Test
    void encryptionIsWaitedForToItsEnd() throws Exception {
        Iterator<String> parts = List.of("0.2", "0.7", "1.0").iterator();
        windows.when("bitlocker-state", command -> new Exit(0, false, "SLIPWAY:{\"encrypted\":" + parts.next() + ",\"protected\":true,\"suspended\":false}"));
        var heard = new ArrayList<Double>();
        ability(Encryption.class).awaitEncrypted("C:", (fraction, what) -> heard.add(fraction));
        assertEquals(List.of(0.2, 0.7, 1.0), heard);
        assertEquals(2, windows.waited.size());
    }

    @Test
    void aDriveThatIsBeingEncryptedIsNotBegunAgain() throws Exception {
        windows.answers("bitlocker-state", "{\"encrypted\":0.0,\"protected\":false,\"suspended\":false}");
        ability(Encryption.class).prepare("W:", false, Method.AES_128);
        assertEquals("manage-bde.exe -on W: -UsedSpaceOnly -EncryptionMethod aes128", windows.ran.getLast());
        windows.answers("bitlocker-state", "{\"encrypted\":0.3,\"protected\":false,\"suspended\":true}");
        assertEquals(new Encryption.State(0.3, false, true), ability(Encryption.class).state("W:"));
        int before = windows.ran.size();
        ability(Encryption.class).prepare("W:", false, Method.AES_128);
        assertEquals(before + 1, windows.ran.size());
        assertThrows(TargetException.class, () -> ability(Encryption.class).suspend("W:", 16));
    }

    @Test
    void updatesTellHowFarTheyAreAndWhetherARestartIsNeeded() throws Exception {
        windows.when("updates", command -> new Exit(0, false, "SLIPWAY:{\"far\":0.5,\"what\":\"KB1\"}\nnoise\nSLIPWAY:{\"restart\":true,\"told\":[\"KB1: installed\"]}"));
        var heard = new ArrayList<String>();
        assertEquals(new Software.Installed(true, List.of("KB1: installed")), ability(Software.class).installUpdates(true, false, (fraction, what) -> heard.add(fraction + " " + what)));
        assertEquals(List.of("0.5 KB1"), heard);
        machine = windows.pe(Set.of());
        assertEquals("TARGET-IN-PE", assertThrows(TargetException.class, () -> ability(Software.class).addFeatures(List.of("NetFx3"), (fraction, what) -> { })).problem().code());
    }
}
