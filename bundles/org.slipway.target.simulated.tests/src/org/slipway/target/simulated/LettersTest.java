package org.slipway.target.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Disks.Share;
import org.slipway.engine.machine.Disks.Style;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.DriveLetters;

/** A boot environment hands out drive letters anew at each start. */
class LettersTest {
    private static final Layout EFI_WITH_LETTER = new Layout(0, Style.GPT, List.of(Lab.part("Boot", Use.EFI, FileSystem.FAT32, new Share.Bytes(499L << 20), true),
            Lab.part("Windows", Use.PRIMARY, FileSystem.NTFS, new Share.Rest(), true)));

    private SimulatedTarget target;
    private DriveLetters given;

    @BeforeEach
    void divided() throws Exception {
        target = new Lab().machine(Lab.THREE_LINES);
        Lab.of(target, Disks.class).partition(EFI_WITH_LETTER, Lab.MARK, Lab.QUIET);
        given = DriveLetters.of("").of(0, Lab.of(target, Disks.class).volumes());
        assertEquals(List.of("C: Boot", "D: Windows"), Lab.letters(target));
    }

    @Test
    void aStartGivesOthers() throws Exception {
        target.losePower();
        assertEquals(List.of("- Boot", "C: Windows"), Lab.letters(target));
    }

    @Test
    void thoseOfTheRunComeBack() throws Exception {
        target.losePower();
        Lab.of(target, Disks.class).letters(given);
        assertEquals(List.of("C: Boot", "D: Windows"), Lab.letters(target));
        var now = target.state();
        Lab.of(target, Disks.class).letters(given);
        assertEquals(now, target.state());
    }

    @Test
    void whoHoldsALetterThatIsWantedGoesWithout() throws Exception {
        target.losePower();
        Lab.of(target, Disks.class).letters(DriveLetters.of("0/1=C:"));
        assertEquals(List.of("C: Boot", "- Windows"), Lab.letters(target));
    }

    @Test
    void whatIsGoneIsPassedOver() throws Exception {
        Lab.of(target, Disks.class).letters(DriveLetters.of("0/7=E: 3/1=F:"));
        assertEquals(List.of("C: Boot", "D: Windows"), Lab.letters(target));
    }
}
