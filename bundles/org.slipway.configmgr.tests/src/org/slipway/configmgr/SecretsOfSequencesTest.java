package org.slipway.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;
import org.slipway.model.NumberVariable;
import org.slipway.model.ModelFactory;
import org.slipway.model.SecretVariable;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.DynamicRule;
import org.slipway.sequence.SetDynamicVariables;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.steps.RunPowerShell;
import org.slipway.steps.SetVariable;

/** Where secrets hide in sequences: none stays in clear, and each comes back as it was. */
class SecretsOfSequencesTest extends WithFiles {

    private static String sequence(String type, String action, String... namesAndValues) {
        String variables = IntStream.range(0, namesAndValues.length / 2)
                .mapToObj(i -> "<variable name=\"" + namesAndValues[2 * i] + "\" property=\"" + namesAndValues[2 * i] + "\">" + escaped(namesAndValues[2 * i + 1]) + "</variable>")
                .collect(Collectors.joining());
        return "<sequence version=\"3.10\"><step type=\"" + type + "\" name=\"One\" description=\"\" runIn=\"WinPEandFullOS\" successCodeList=\"0\" retryCount=\"0\" runFromNet=\"false\">"
                + "<action>" + escaped(action) + "</action><defaultVarList>" + variables + "</defaultVarList></step></sequence>";
    }

    private static String rules(String rules) {
        return sequence("SMS_TaskSequence_SetDynamicVariablesAction", "OSDSetDynamicVariables.exe", "OSDSetDynamicVariablesRules", rules);
    }

    private static String oneRule(String variables) {
        return "<Rules><Rule><Variables>" + variables + "</Variables></Rule></Rules>";
    }

    /** Imports, looks for the values everywhere, and exports with and without them. */
    private Imported safe(String xml, String... values) throws Exception {
        Imported imported = imported(file("secret.xml", xml));
        assertEquals(List.of(), imported.problems());
        assertEquals(List.of(values), imported.secrets().stream().map(FoundSecret::value).toList());
        String everything = YamlWriter.write(List.of(imported.sequence()), kinds) + imported.account() + imported.secrets()
                + text(written(imported, "secret.xml", false));
        for (String value : values) {
            assertFalse(everything.contains(value) || everything.contains(escaped(value)) || everything.contains(escaped(escaped(value))), () -> value + " leaked: " + everything);
        }
        assertEquals(Canonical.of(tree(xml)), Canonical.of(tree(text(written(imported, "secret.xml", true)))));
        assertEquals(Canonical.of(tree(xml)), Canonical.of(tree(text(writtenThroughASite(imported, "secret.xml")))));
        return imported;
    }

    @Test
    void aRulesVariableThatIsMarkedAsSecretIsOneWhateverItsName() throws Exception {
        safe(rules(oneRule("<Variable Name=\"Branch\" IsSecret=\"true\">Canary-1!</Variable>")), "Canary-1!");
        safe(rules(oneRule("<variable IsSecret='True' Name='Branch'>Canary-1!</variable>")), "Canary-1!");
    }

    @Test
    void aValueThatIsEscapedInRulesIsStoredAsItIsUsedAndEscapedAgain() throws Exception {
        Imported imported = safe(rules(oneRule("<Variable Name=\"Word\" IsSecret=\"true\">a&amp;b&lt;c</Variable>")), "a&b<c");
        var changed = new FoundSecret("Kept_Word", imported.secrets().getFirst().entry(), "Word", "One", 1, "x<y>&z");
        XmlElement variable = tree(text(written(imported.sequence(), List.of(changed), "secret.xml"))).child("step").orElseThrow().child("defaultVarList").orElseThrow().child("variable").orElseThrow();
        assertEquals("x<y>&z", tree(variable.text()).child("Rule").orElseThrow().child("Variables").orElseThrow().child("Variable").orElseThrow().text());
    }

    @Test
    void oddlyWrittenRulesKeepEveryLetterThatIsNoSecret() throws Exception {
        safe(rules("<?xml version=\"1.0\"?>\n<Rules>\n <!-- <Variable Name=\"Password\" IsSecret=\"true\">no</Variable> -->\n <Rule>\n  <Variables>\n   <Variable Name=\"LocalPassword\"   IsSecret=\"true\" >Canary-1!</Variable>\n"
                + "   <Variable Name='Empty' IsSecret='true'/>\n  </Variables>\n </Rule>\n</Rules>"), "Canary-1!");
    }

    @Test
    void theSecretOfARuleStaysWithItWhenTheRuleIsChanged() throws Exception {
        Imported imported = safe(rules(oneRule("<Variable Name=\"Branch\" IsSecret=\"true\">Canary-1!</Variable>") + "\n"), "Canary-1!");
        DynamicRule rule = ((SetDynamicVariables) imported.sequence().getEntries().getFirst()).getRules().getFirst();
        assertEquals(imported.secrets().getFirst().entry(), ((SecretVariable) rule.getVariables().getFirst()).getEntry());
        NumberVariable number = ModelFactory.eINSTANCE.createNumberVariable();
        number.setName("Floor");
        number.setValue(7L);
        rule.getVariables().add(number);
        String again = text(written(imported, "secret.xml", true));
        assertTrue(again.contains("Canary-1!"), again);
        assertTrue(again.contains("Name=\"Floor\" IsSecret=\"false\"&gt;7&lt;"), again);
        String without = text(written(imported, "secret.xml", false));
        assertTrue(without.contains("Name=\"Branch\" IsSecret=\"true\"&gt;&lt;"), without);
    }

    @Test
    void aSecretOfARuleThatWasMadeHereIsWrittenOrLeftEmptyAndTold() throws Exception {
        Imported imported = safe(rules(oneRule("<Variable Name=\"Floor\" IsSecret=\"false\">7</Variable>") + "\n"));
        SecretVariable secret = ModelFactory.eINSTANCE.createSecretVariable();
        secret.setName("Branch");
        secret.setEntry("branch/password");
        ((SetDynamicVariables) imported.sequence().getEntries().getFirst()).getRules().getFirst().getVariables().add(secret);
        var store = new FoundSecret("Branch", "branch/password", "Branch", "One", 1, "Canary-1!");
        assertTrue(text(written(imported.sequence(), List.of(store), "secret.xml")).contains("IsSecret=\"true\"&gt;Canary-1!&lt;"));
        String empty = text(written(imported.sequence(), List.of(), "secret.xml"));
        assertTrue(empty.contains("IsSecret=\"true\"&gt;&lt;"), empty);
    }

    @Test
    void aSetVariableStepIsCleanedInItsValueAndInItsCommandAndNowhereElse() throws Exception {
        for (String value : List.of("e", "s", "two words", "a\"quoted\" one", "a=b")) {
            Imported imported = safe2(sequence("SMS_TaskSequence_SetVariableAction", "tsenv.exe \"OSDJoinPassword=" + value + "\" /hiddenflag:True", "DoNotShowVariableValue", "true",
                    "VariableName", "OSDJoinPassword", "VariableValue", value), value);
            assertTrue(text(written(imported, "secret.xml", false)).contains("tsenv.exe \"OSDJoinPassword=\" /hiddenflag:True"), value);
        }
    }

    private Imported safe2(String xml, String value) throws Exception {
        Imported imported = imported(file("secret.xml", xml));
        assertEquals(List.of(value), imported.secrets().stream().map(FoundSecret::value).toList());
        assertEquals("%Kept_OSDJoinPassword%", ((SetVariable) imported.sequence().getEntries().getFirst()).getValue());
        assertEquals(Canonical.of(tree(xml)), Canonical.of(tree(text(written(imported, "secret.xml", true)))));
        return imported;
    }

    @Test
    void aSetVariableStepThatSaysItAllInItsCommandIsCleanedToo() throws Exception {
        for (String command : List.of("tsenv.exe \"OSDJoinPassword=Canary-1!\"", "tsenv.exe OSDJoinPassword=Canary-1!", "TSENV.EXE \"OSDJoinPassword=Canary-1!\" /hiddenflag:False")) {
            safe(sequence("SMS_TaskSequence_SetVariableAction", command), "Canary-1!");
        }
    }

    @Test
    void whatIsHiddenInTheConsoleIsASecretWhateverItsName() throws Exception {
        safe(sequence("SMS_TaskSequence_SetVariableAction", "tsenv.exe \"Magic=Canary-1!\" /hiddenflag:True", "VariableName", "Magic", "VariableValue", "Canary-1!"), "Canary-1!");
        safe(sequence("SMS_TaskSequence_SetVariableAction", "tsenv.exe \"Magic=Canary-1!\" /hiddenflag:False", "DoNotShowVariableValue", "true", "VariableName", "Magic", "VariableValue", "Canary-1!"), "Canary-1!");
        safe(sequence("SMS_TaskSequence_SetVariableAction", "tsenv.exe \"Magic=no secret\" /hiddenflag:False", "VariableName", "Magic", "VariableValue", "no secret"));
    }

    @Test
    void theStartupKeyOfBitLockerIsASecretAndItsDriveIsNone() throws Exception {
        safe(sequence("SMS_TaskSequence_EnableBitLockerAction", "OSDBitLocker.exe /enable", "OSDBitLockerStartupKey", "Q2FuYXJ5LTEhQ2FuYXJ5LTEhQ2FuYXJ5LTEhQ2FuYXI=", "StartupKeyDrive", "E:"),
                "Q2FuYXJ5LTEhQ2FuYXJ5LTEhQ2FuYXJ5LTEhQ2FuYXI=");
    }

    @Test
    void aProductKeyInAnEncodedScriptGoesToTheStore() throws Exception {
        String script = "\uFEFF# activate\r\nslmgr /ipk ABCDE-FGHIJ-KLMNO-PQRST-UVWXY\nexit 0\r\n";
        String encoded = Base64.getEncoder().encodeToString(script.getBytes(StandardCharsets.UTF_16LE));
        Imported imported = safe(sequence("SMS_TaskSequence_RunPowerShellScriptAction", "OSDRunPowerShellScript.exe", "OSDRunPowerShellScriptSourceScript", encoded), "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY");
        assertTrue(((RunPowerShell) imported.sequence().getEntries().getFirst()).getSource().contains("slmgr /ipk %Kept_OSDRunPowerShellScriptSourceScriptKey%"));
        String without = text(written(imported, "secret.xml", false));
        String empty = tree(without).child("step").orElseThrow().child("defaultVarList").orElseThrow().children("variable")
                .filter(each -> each.attribute("name").orElse("").endsWith("SourceScript")).findFirst().orElseThrow().text();
        assertTrue(new String(Base64.getDecoder().decode(empty), StandardCharsets.UTF_16LE).contains("slmgr /ipk \n"), "left empty");
    }

    @Test
    void aSecretWithinXmlWithinXmlIsFoundAndEscapedTwice() throws Exception {
        safe(sequence("FAB_Another", "another.exe", "Settings", "<Settings><Inner>" + escaped("<Property Name=\"AdminPassword\">Canary&amp;1</Property>") + "</Inner></Settings>"), "Canary&1");
    }

    @Test
    void moreSecretsThanAnySequenceHasAreRefusedInASecond() throws Exception {
        String many = IntStream.range(0, 120_000).mapToObj("AAAAA-BBBBB-CCCCC-DDDDD-%05d "::formatted).collect(Collectors.joining());
        var file = file("many.xml", sequence("FAB_Another", many));
        assertEquals("TS-TOO-MANY-SECRETS", assertTimeout(Duration.ofMinutes(2), () -> assertThrows(ProblemException.class, () -> imported(file))).problems().getFirst().code());
    }

    @Test
    void textsThatLookLikeRulesAndAreNoneTakeNoTime() throws Exception {
        for (String piece : List.of("<Variable ", "<Variable Name=\"a", "<a", "<a>", "<!-- ", "Name = ", "<a b=\"<\">&")) {
            var file = file("hostile.xml", rules(piece.repeat(3_000_000 / piece.length()) + ">"));
            assertTimeout(Duration.ofMinutes(2), () -> imported(file), piece);
        }
    }

    @Test
    void aPasswordInACommandLineGoesToTheStore() throws Exception {
        for (String command : List.of("net use Z: \\\\files\\share /user:corp\\joe Canary-1!", "net use Z: \\\\files\\share Canary-1! /user:corp\\joe", "net.exe use \\\\files\\share Canary-1! /persistent:no /user:joe",
                "acme.exe /password:Canary-1! /x", "acme.exe -Password Canary-1! -x", "set AcmePassword=Canary-1!", "psexec \\\\other -u a\\b -p Canary-1! cmd", "curl -s -u bob:Canary-1! https://files",
                "net user joe Canary-1! /add", "powershell -Command \"ConvertTo-SecureString 'Canary-1!' -AsPlainText\"")) {
            Imported imported = safe(sequence("SMS_TaskSequence_RunCommandLineAction", "smsswd.exe /run: " + command, "CommandLine", command), "Canary-1!");
            assertEquals("Kept_Password", imported.secrets().getFirst().variable(), command);
        }
    }

    @Test
    void whatOnlyLooksLikeAPasswordInACommandLineStays() throws Exception {
        for (String command : List.of("net use Z: \\\\files\\share /user:corp\\joe %Word%", "net use Z: \\\\files\\share *", "net user joe /active:yes", "acme.exe /password:%AcmePassword%", "acme.exe /password:* /p:8080", "set AskPassword=true",
                "net use Z: \\\\files\\share /user:joe %Word% & hello.cmd")) {
            safe(sequence("SMS_TaskSequence_RunCommandLineAction", "smsswd.exe /run: " + command, "CommandLine", command));
        }
    }

    @Test
    void aConditionThatComparesASecretHoldsNone() throws Exception {
        String condition = "<condition><expression type=\"SMS_TaskSequence_VariableConditionExpression\"><variable name=\"Operator\">equals</variable><variable name=\"Value\">Canary-1!</variable>"
                + "<variable name=\"Variable\">AdminPassword</variable></expression></condition>";
        String xml = sequence("SMS_TaskSequence_RunCommandLineAction", "smsswd.exe /run: hello", "CommandLine", "hello").replace("<defaultVarList>", condition + "<defaultVarList>");
        safe(xml, "Canary-1!");
        safe(xml.replace("AdminPassword", "AdminPasswordAge"));
    }

    @Test
    void aCommentHoldsNoPasswordEither() throws Exception {
        for (String comment : List.of("it was acme.exe /password:Canary-1! before", "<variable name=\"AdminPassword\" property=\"AdminPassword\">Canary-1!</variable>")) {
            String step = sequence("SMS_TaskSequence_RunCommandLineAction", "smsswd.exe /run: hello", "CommandLine", "hello");
            safe(step.replace("<defaultVarList>", "<!--" + comment + "--><defaultVarList>"), "Canary-1!");
            safe("<!--" + comment + "-->" + step, "Canary-1!");
        }
    }
}
