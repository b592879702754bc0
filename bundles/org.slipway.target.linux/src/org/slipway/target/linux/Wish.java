package org.slipway.target.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * What somebody named behind the colon.
 *
 * @param disks as they were written, in order
 * @param uefi whether the disks are for a machine with UEFI, where that was said
 */
record Wish(List<String> disks, Optional<Boolean> uefi) {
    private static final String FIRMWARE = "firmware=";

    static Wish of(String what) throws ProblemException {
        var disks = new ArrayList<String>();
        Optional<Boolean> uefi = Optional.empty();
        for (String each : what.split(",")) {
            String word = each.strip();
            if (word.startsWith(FIRMWARE)) {
                uefi = Optional.of(switch (word.substring(FIRMWARE.length())) {
                    case "uefi" -> true;
                    case "bios" -> false;
                    default -> throw new ProblemException(Problem.error("TARGET-FIRMWARE", "“" + word
                            + "” names no firmware.").next("Write firmware=uefi or firmware=bios."));
                });
            } else if (!word.isEmpty()) {
                disks.add(word);
            }
        }
        return new Wish(List.copyOf(disks), uefi);
    }
}
