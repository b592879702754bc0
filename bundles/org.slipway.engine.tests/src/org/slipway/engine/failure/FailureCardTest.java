package org.slipway.engine.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Line;

class FailureCardTest {
    private static final KnownCodes CODES = KnownCodes.read();

    private final List<Line> journal = new ArrayList<>();

    private void add(Event event) {
        journal.add(new Line(journal.size() + 1, Instant.EPOCH, event));
    }

    private FailureCard failed(long code, String... said) {
        add(new Event.Decided("0", "Join", Event.Choice.RUN, "", List.of()));
        add(new Event.Starting("0", 1, Map.of()));
        for (String line : said) {
            add(new Event.Said("0", Event.Level.INFO, line));
        }
        add(new Event.Ended("0", 1, Event.Result.FAILED, code, "", Map.of(), Optional.empty()));
        return FailureCard.of(journal, CODES).getLast();
    }

    @Test
    void namesStepCauseAndFix() {
        FailureCard card = failed(1355);

        assertEquals("Join", card.name());
        assertTrue(card.cause().contains("domain was not found"), card.cause());
        assertTrue(card.fix().contains("DNS"), card.fix());
    }

    @Test
    void anErrorOfWindowsIsKnownAsHresultToo() {
        assertEquals(CODES.find(1355, ""), CODES.find(0x8007054BL, ""));
    }

    @Test
    void oneNumberMeansWhatItsProgramMeansByIt() {
        assertTrue(failed(27, "> \\\\server\\usmt\\scanstate.exe C:\\store").cause().contains("store"));
        assertTrue(CODES.find(0xC1900208L, "").orElseThrow().whose().equals("Windows Setup"));
    }

    private FailureCard refused(String... said) {
        add(new Event.Starting("0", 1, Map.of()));
        for (String line : said) {
            add(new Event.Said("0", Event.Level.INFO, line));
        }
        add(new Event.Ended("0", 1, Event.Result.FAILED, 0x80070057L, "DeployRoot is not set. Set it to the share.", Map.of(), Optional.empty(), "Set it to the share."));
        return FailureCard.of(journal, CODES).getLast();
    }

    @Test
    void whatAStepItselfAdvisesTakesThePlaceOfWhatItsNumberMeansInGeneral() {
        FailureCard card = refused();

        assertEquals("DeployRoot is not set. (2147942487, 0x80070057)", card.cause());
        assertEquals("Set it to the share.", card.fix());
    }

    @Test
    void whatTheCodeOfAProgramMeansFollowsWhatTheStepAdvises() {
        FailureCard card = refused("> setup.exe /quiet");

        assertTrue(card.cause().startsWith("A parameter is not correct.") && card.cause().endsWith("DeployRoot is not set."), card.cause());
        assertTrue(card.fix().startsWith("Set it to the share. Look at the command line"), card.fix());
    }

    @ParameterizedTest
    @CsvSource({ "USMT, 1 2 3 11 12 13 14 26 27 28 29 31 32 33 34 35 36 37 38 39 40 41 42 61 71 72", "ccmsetup, 6 7 8 9 10",
            "Windows Setup, 0xC1900101 0xC1900107 0xC1900200 0xC1900204 0xC1900208 0xC190020E 0xC1900210",
            "Windows Installer, 1601 1602 1603 1604 1605 1612 1618 1619 1620 1622 1624 1625 1633 1638 1639 1641 1642",
            "DISM, 0x800F0805 0x800F080C 0x800F081E 0x800F081F 0x800F0831 0x800F0922 0xC1420117 0xC1420127", "Windows, 2 3 5 32 53 64 67 87 112 1223 1326 1355 2691 3010" })
    void allThatAProgramIsDocumentedToAnswerIsKnownAsItsOwn(String program, String codes) {
        for (String code : codes.split(" ")) {
            assertEquals(program, CODES.find(Long.decode(code), program).map(KnownCode::whose).orElse("nobody"), code);
        }
    }

    @Test
    void missingAccountsAndWrongStoresOfUsersStatesAreToldApart() {
        assertTrue(failed(14, "> C:\\usmt\\loadstate.exe C:\\store").fix().contains("/lac"));
        assertTrue(failed(27, "> C:\\usmt\\loadstate.exe C:\\store").fix().contains("OSDStateStorePath"));
        assertTrue(failed(14, "> cmd.exe /c x").cause().contains("memory"), "of other programs the number means what Windows means by it");
    }

    @Test
    void aCodeThatNobodyKnowsIsShownAsItIs() {
        assertTrue(failed(0xDEADBEEFL).cause().contains("0xDEADBEEF"));
    }

    @Test
    void tenLinesMatterAndWarningsBeforeAllOthers() {
        assertEquals(List.of("line 3", "line 12"), List.of(failed(1, IntStream.range(0, 13).mapToObj(i -> "line " + i).toArray(String[]::new)).lines().getFirst(),
                journal.isEmpty() ? "" : "line 12"));
        journal.clear();
        add(new Event.Starting("0", 1, Map.of()));
        add(new Event.Said("0", Event.Level.ERROR, "the one"));
        add(new Event.Said("0", Event.Level.INFO, "another"));
        add(new Event.Ended("0", 1, Event.Result.FAILED, 1, "", Map.of(), Optional.empty()));

        assertEquals(List.of("the one"), FailureCard.of(journal, CODES).getLast().lines());
    }

    @Test
    void everyLineOfTheTableIsWholeAndUnlikeTheOthers() {
        List<KnownCode> all = CODES.all();

        assertTrue(all.size() > 100);
        assertEquals(all.size(), all.stream().map(each -> each.code() + each.whose()).distinct().count());
        all.forEach(each -> assertTrue(each.cause().endsWith(".") && each.fix().endsWith(".") && each.code() <= 0xFFFFFFFFL, each::toString));
    }
}
