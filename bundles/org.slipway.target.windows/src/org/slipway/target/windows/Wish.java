package org.slipway.target.windows;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** What stands behind {@code windows:}. @param removable disks that may be emptied though they can be pulled out */
record Wish(Set<Integer> removable) {
    private static final Pattern DISKS = Pattern.compile("removable=(\\d{1,4}(?:,\\d{1,4})*)");

    static Wish of(String text) throws ProblemException {
        if (text.isBlank()) {
            return new Wish(Set.of());
        }
        Matcher disks = DISKS.matcher(text.strip());
        if (!disks.matches()) {
            throw new ProblemException(Problem.error("TARGET-WINDOWS-WISH", "“" + text + "” says nothing about this machine.")
                    .next("Write windows alone, or windows:removable=1 to let disk 1 be emptied though it can be pulled out."));
        }
        var numbers = new TreeSet<Integer>();
        for (String each : disks.group(1).split(",")) {
            numbers.add(Integer.valueOf(each));
        }
        return new Wish(numbers);
    }
}
