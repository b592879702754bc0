package org.slipway.model.check.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage;
import org.slipway.model.SecretVariable;
import org.slipway.model.check.CheckedSite;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.SecretWords;
import org.slipway.testkit.NoSite;

class SecretCheckTest {
    private static final String CANARY = "Tr0ub4dor-canary";

    @TempDir
    Path folder;

    private CheckedSite device(String more) {
        return CheckedSite.in(folder).file("devices/a.yaml", "device: A\nid: a\n" + more);
    }

    @ParameterizedTest
    @ValueSource(strings = { "OSDJoinPassword", "AdminPassword", "adminpassword", "ADMIN_PASSWORD", "OSDBitLockerPIN", "BDEPin",
            "ProductKey",
            "product key", "OSDProductKey", "ApiToken", "apiToken", "joinPwd", "secret", "client_secret", "OSDPassword001",
                    "WiFi-Passphrase", "Passwords", "PINs", "api keys", "ProductKeys2", "AdminPwds", "OSDBitLockerStartupKey",
            "EncryptionKey" })
    void namesThatEndInASecretWordMeanOne(String name) {
        assertTrue(SecretWords.mean(name), name);
    }

    @ParameterizedTest
    @ValueSource(strings = { "OSDComputerName", "Shipping", "Mapping", "spin", "PasswordAge", "tokenName", "AdminPasswordStatus",
            "KeyboardLocale", "TPMs", "Compass", "Keys",
            "PartialProductKey", "Key", "OSDBitLockerStartupKeyDrive", "SecretaryName", "", "_", "42" })
    void otherNamesDoNot(String name) {
        assertFalse(SecretWords.mean(name), name);
    }

    @Test
    void aPasswordInAStringVariableIsReportedWithoutItsValue() {
        Finding finding = device("variables:\n  - string: OSDJoinPassword\n    value: " + CANARY + "\n").finding();
        assertEquals("devices/a.yaml:5:12: error SECRET-IN-CLEAR The variable “OSDJoinPassword” looks like a secret and is"
                + " written in clear.",
                finding.problem().toString());
        assertTrue(finding.problem().nextStep().contains("slipway secret set OSDJoinPassword"));
        assertFalse(finding.toString().contains(CANARY));
    }

    @Test
    void theFixMakesItASecretVariableAndTheValueLeavesTheFile() {
        String mended = device("variables:\n  # for the join\n  - string: OSDJoinPassword\n    description: Joins the domain\n  "
                + "  value: " + CANARY
                + "\n  - string: After\n")
                        .mended("devices/a.yaml", "Make “OSDJoinPassword” a secret variable (its value leaves the file)");
        assertFalse(mended.contains(CANARY), mended);
        assertTrue(mended.contains("  - secret: OSDJoinPassword\n    description: Joins the domain\n"), mended);
        assertTrue(mended.endsWith("  - string: After\n"), mended);
    }

    @Test
    void aReferenceASwitchAndASecretVariableAreFine() {
        assertEquals(List.of(), device("""
                variables:
                  - string: OSDJoinPassword
                    value: "%JoinPassword%"
                  - string: OSDRandomAdminPassword
                    value: true
                  - string: OSDLocalAdminPassword
                  - secret: JoinPassword
                """).problems());
    }

    @Test
    void aReferenceWithMoreAroundItIsInClear() {
        assertEquals(List.of("SECRET-IN-CLEAR"), device("variables:\n  - string: JoinPassword\n    value: \"%Prefix%hunter2\"\n")
                .codes());
    }

    @Test
    void listsAndInventoryAreLookedAtToo() {
        CheckedSite site = device("variables:\n  - list: Passwords\n    values: [true]\n  - list: OSDPassword\n    values:"
                + " [\"%A%\", " + CANARY
                + "]\ninventory:\n  - class: Acme_Bios\n    instances:\n      - instance:\n          SetupPassword: " + CANARY
                        + "\n");
        assertEquals(List.of("SECRET-IN-CLEAR", "SECRET-IN-CLEAR"), site.codes());
        assertFalse(site.findings().toString().contains(CANARY));
        assertFalse(site.mended("devices/a.yaml", "Remove “SetupPassword”").contains("SetupPassword"));
    }

    @Test
    void theValueOfASecretVariableIsInClearAndLeavesTheFile() {
        CheckedSite site = device("variables:\n  - secret: Foo\n    value: " + CANARY + "\n  - secret: Bar\n");
        Finding finding = site.findings().stream().filter(each -> each.problem().code().equals("SECRET-IN-CLEAR")).findFirst().orElseThrow();
        assertEquals("devices/a.yaml:5:12: error SECRET-IN-CLEAR The secret variable “Foo” has its value written in clear.",
                finding.problem().toString());
        assertTrue(finding.problem().nextStep().startsWith("Put the value into the store with slipway secret set Foo and"));
        assertTrue(finding.problem().nextStep().contains("change the password"));
        assertFalse(site.problems().toString().contains(CANARY));
        String mended = site.mended("devices/a.yaml", "Remove “value”");
        assertTrue(mended.endsWith("variables:\n  - secret: Foo\n  - secret: Bar\n"), mended);
    }

    @ParameterizedTest
    @ValueSource(strings = { "adminPassword: " + CANARY, "apiTokens: [" + CANARY + "]", "passphrase: |\n  " + CANARY,
            "account:\n  name: x\n  password: '" + CANARY + "'", "account: { name: x, password: " + CANARY + " }",
            "variables:\n  - vault: A\n    password: " + CANARY, "variables:\n  - string: JoinPassword\n    value: [" + CANARY + "]",
            "variables:\n  - string: JoinPassword\n    vlaue: " + CANARY, "password: \"user: " + CANARY + "\"" })
    void secretsBehindKeysThatNobodyKnowsAreFoundToo(String yaml) {
        CheckedSite site = device(yaml + "\n");
        assertTrue(site.codes().contains("SECRET-IN-CLEAR"), site.problems()::toString);
        assertFalse(site.problems().toString().contains(CANARY));
    }

    @ParameterizedTest
    @ValueSource(strings = { "adminPassword: \"%Admin%\"", "password:", "password: ~", "passwordAge: 90", "vaultSecret: { store: a, entry: b }",
            "variables:\n  - vaultSecret: A\n    entry: b", "variables:\n  - secret: A\n    value: '%B%'", "colour: red" })
    void otherKeysThatNobodyKnowsHoldNone(String yaml) {
        assertFalse(device(yaml + "\n").codes().contains("SECRET-IN-CLEAR"));
    }

    @Test
    void inAFileOfAnUnknownKindTheLineIsNamed() {
        CheckedSite site = CheckedSite.in(folder).file("vaults/v.yaml", "vault: V\nid: v\naccount:\n  password: " + CANARY + "\n");
        assertTrue(site.problems().contains("vaults/v.yaml:4:1: error SECRET-IN-CLEAR “password” looks like a secret and is written in clear."),
                site.problems()::toString);
    }

    @Test
    void aSecretWrittenWhereItsEntryIsNamedIsNotRepeatedInTheProblem() {
        SecretVariable variable = ModelFactory.eINSTANCE.createSecretVariable();
        variable.setName("Join");
        variable.eSet(ModelPackage.Literals.SECRET_VARIABLE.getEAttributes().getFirst(), CANARY + "!!");
        List<Finding> findings = new TextLimitsCheck().check(variable, new NoSite(Kinds.core())).toList();
        assertEquals("VALUE-PATTERN", findings.getFirst().problem().code());
        assertFalse(findings.toString().contains(CANARY));
    }
}
