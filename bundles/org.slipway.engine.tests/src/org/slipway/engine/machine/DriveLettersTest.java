package org.slipway.engine.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Disks.Volume;

class DriveLettersTest {
    private static Volume volume(int disk, int partition, String letter) {
        return new Volume(Optional.of(letter).filter(each -> !each.isEmpty()), disk, partition, Use.PRIMARY, FileSystem.NTFS, "", 1, 1, false);
    }

    @Test
    void comeBackFromTheirText() {
        var letters = DriveLetters.of("").of(0, List.of(volume(0, 1, ""), volume(0, 3, "C:"), volume(0, 12, "D:"), volume(1, 1, "E:")));
        assertEquals("0/3=C: 0/12=D:", letters.toString());
        assertEquals(letters, DriveLetters.of(letters.toString()));
        assertEquals(Optional.of("D:"), letters.at(0, 12));
        assertEquals(Optional.empty(), letters.at(0, 1));
    }

    @Test
    void aDiskThatIsDividedAgainHasNewOnes() {
        var letters = DriveLetters.of("0/1=C: 0/2=D: 1/1=E:").of(0, List.of(volume(0, 1, "F:")));
        assertEquals("0/1=F: 1/1=E:", letters.toString());
    }

    @Test
    void noTwoVolumesShareALetter() {
        assertEquals("1/1=C:", DriveLetters.of("0/1=C:").of(1, List.of(volume(1, 1, "C:"))).toString());
    }

    @Test
    void whatIsNotUnderstoodIsNone() {
        assertEquals("0/1=C:", DriveLetters.of("x 0/1=C: 99999/1=D: 0/2=d: 0/3=EE: /=").toString());
    }
}
