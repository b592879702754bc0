package org.slipway.engine.variables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunVariablesTest {
    private final RunVariables variables = new RunVariables();

    private void set(String name, String value) throws Refusal {
        variables.set(name, Value.plain(value));
    }

    @Test
    void namesAreOneInUpperAndLowerCaseAndKeepTheirFirstSpelling() throws Refusal {
        set("OSDVar", "1");
        set(" osdvar ", "2");

        assertEquals("2", variables.text("OSDVAR"));
        assertEquals(List.of("OSDVar"), List.copyOf(variables.all().keySet()));
    }

    @Test
    void anEmptyValueDeletes() throws Refusal {
        set("X", "1");
        set("X", "");

        assertTrue(variables.get("X").isEmpty());
        assertFalse(variables.isSet("X"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "two words", "a%b", "ä", "_SMSTSType" })
    void whatIsNoNameOrTheEnginesCannotBeSet(String name) {
        assertThrows(Refusal.class, () -> set(name, "x"));
    }

    @Test
    void aReadOnlyVariableStaysAsItIs() {
        variables.put("Site", Value.plain("LON"), true);

        assertThrows(Refusal.class, () -> set("site", "PAR"));
        assertEquals("LON", variables.text("Site"));
    }

    @Test
    void aValueMayHaveFourThousandCharactersAndNoMore() throws Refusal {
        set("X", "x".repeat(4_000));

        assertThrows(Refusal.class, () -> set("X", "x".repeat(4_001)));
    }

    @Test
    void allValuesTogetherAreBounded() throws Refusal {
        for (int i = 0; i < 4_194; i++) {
            set("X" + i, "x".repeat(4_000));
        }

        assertThrows(Refusal.class, () -> set("One", "x".repeat(4_000)));
        set("X0", "");
        set("One", "x".repeat(4_000));
    }

    @Test
    void whatWasSetForTheRunWinsOverWhatAStepBrings() throws Refusal {
        set("WorkingDirectory", "C:\\");
        variables.enterStep(Map.of("WorkingDirectory", Value.plain("D:\\"), "SMSRebootMessage", Value.plain("Bye")));
        assertEquals("C:\\", variables.text("WorkingDirectory"));
        assertEquals("Bye", variables.text("SMSRebootMessage"));

        variables.leaveStep();
        assertEquals("", variables.text("SMSRebootMessage"));
    }

    @Test
    void referencesAreReplacedAndThoseWithinValuesToo() throws Refusal {
        set("Name", "PC-%Number%");
        set("Number", "7");

        assertEquals("join PC-7 now", variables.expand("join %NAME% now").text());
    }

    @Test
    void whatHasNoValueStaysAsItIsTyped() throws Refusal {
        set("B", "2");

        assertEquals("%WINDIR%\\x 100% 2 %%", variables.expand("%WINDIR%\\x 100% %B% %%").text());
        assertEquals("%A2", variables.expand("%A%B%").text());
    }

    @Test
    void aCircleIsLeftAsItIsTyped() throws Refusal {
        set("A", "<%B%>");
        set("B", "%A%");

        assertEquals("<%A%>", variables.expand("%A%").text());
    }

    @Test
    void aTextCannotGrowWithoutEnd() throws Refusal {
        set("A0", "x".repeat(4_000));
        for (int i = 1; i < 20; i++) {
            set("A" + i, ("%A" + (i - 1) + "%").repeat(500));
        }

        assertTrue(variables.expand("%A19%").text().length() < 1_000_000);
    }

    @Test
    void aListEndsBeforeItsFirstGap() throws Refusal {
        set("App01", "a");
        set("App002", "b");
        set("App04", "d");

        assertEquals(List.of("a", "b"), variables.list("App").stream().map(Value::text).toList());
    }

    @Test
    void aTextWithASecretIsToldWithItsNameInPlace() {
        variables.put("Password", Value.secret("hunter22", "Password"), false);

        Value expanded = variables.expand("/p:%password%");

        assertEquals("/p:hunter22", expanded.text());
        assertEquals("/p:%Password%", expanded.told());
        assertEquals("it said %Password%", variables.withoutSecrets("it said hunter22"));
    }

    @Test
    void aSecretStaysOneWhenItsVariableIsGone() {
        variables.put("Password", Value.secret("hunter22", "Password"), false);
        variables.put("Password", Value.plain(""), false);
        variables.enterStep(Map.of("Pin", Value.secret("135790", "Pin")));
        variables.leaveStep();

        assertEquals("%Password% and %Pin%", variables.withoutSecrets("hunter22 and 135790"));
    }

    @Test
    void aSecretThatHoldsAnotherIsToldAsOne() {
        variables.put("Short", Value.secret("hunter", "Short"), false);
        variables.put("Long", Value.secret("hunter22", "Long"), false);

        assertEquals("%Long%, %Short%", variables.withoutSecrets("hunter22, hunter"));
    }

    @Test
    void aSecretOfFewLettersIsTakenOutWhereItStandsAlone() {
        variables.put("Pin", Value.secret("12", "Pin"), false);
        variables.put("Letter", Value.secret("x", "Letter"), false);

        assertEquals("/pin:%Pin% of 128 at 9:%Pin%; %Letter% is in a box", variables.withoutSecrets("/pin:12 of 128 at 9:12; x is in a box"));
    }

    @Test
    void whatLooksLikeAReferenceInASecretIsPartOfIt() throws Refusal {
        set("X", "no");
        variables.put("Password", Value.secret("50%X%", "Password"), false);

        assertEquals("50%X%", variables.expand("%Password%").text());
    }
}
