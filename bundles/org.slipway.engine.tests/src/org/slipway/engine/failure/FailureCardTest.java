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
