package org.slipway.model.merge;

import java.util.ArrayList;
import java.util.List;

/** Puts the lines in which two texts differ between the marks that git writes. */
final class ConflictMarks {
    private static final String OURS = "<<<<<<< ours\n";
    private static final String BETWEEN = "=======\n";
    private static final String THEIRS = ">>>>>>> theirs\n";

    private ConflictMarks() {
    }

    static String between(String ours, String theirs) {
        List<String> here = lines(ours);
        List<String> there = lines(theirs);
        var text = new StringBuilder();
        int i = 0;
        int j = 0;
        for (int[] common : CommonLines.of(here, there)) {
            differing(text, here.subList(i, common[0]), there.subList(j, common[1]));
            text.append(here.get(common[0]));
            i = common[0] + 1;
            j = common[1] + 1;
        }
        differing(text, here.subList(i, here.size()), there.subList(j, there.size()));
        return text.toString();
    }

    /** With their ends; a last line without one gets it, since a mark may follow. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        text.lines().forEach(each -> lines.add(each + "\n"));
        return lines;
    }

    static void differing(StringBuilder text, List<String> here, List<String> there) {
        if (!here.isEmpty() || !there.isEmpty()) {
            text.append(OURS);
            here.forEach(text::append);
            text.append(BETWEEN);
            there.forEach(text::append);
            text.append(THEIRS);
        }
    }
}
