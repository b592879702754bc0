package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.check.Checks;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** What a sequence that is run within another one leaves behind counts there. */
class InnerSequencesTest {
    private static final String RESTART = "entries:\n  - restartComputer: Into PE\n    target: bootImage\n";
    private static final String OUTER = "bootImage: pe\nentries:\n  - captureNetworkSettings: Network\n  - runSequence: Inner\n    sequence: inner\n  - partitionDisk: Disk\n";

    private final Kinds kinds = Installed.kinds();
    private final Checks checks = Installed.checks();
    @TempDir
    Path folder;

    private Set<String> codes(String outer, String inner) {
        SiteBuilder builder = SiteBuilder.in(folder, kinds).file("images/pe.yaml", "bootImage: PE\nid: pe\n").file("task-sequences/outer.yaml", "taskSequence: Outer\nid: outer\n" + outer);
        if (!inner.isEmpty()) {
            builder.file("task-sequences/inner.yaml", inner);
        }
        try (OpenSite site = builder.open()) {
            return checks.run(site).stream().map(each -> each.problem()).filter(each -> each.place().filter(place -> place.file().contains("outer")).isPresent())
                    .map(each -> each.code()).filter(code -> code.startsWith("SEQ-ENVIRONMENT") || code.startsWith("SEQ-SUB")).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aRestartInTheInnerSequenceIsOneOfTheOuter() {
        assertEquals(Set.of("SEQ-ENVIRONMENT-UNSURE"), codes(OUTER, "taskSequence: Inner\nid: inner\n" + RESTART));
    }

    @Test
    void withoutItTheStepBehindStandsWrong() {
        assertEquals(Set.of("SEQ-ENVIRONMENT-UNSURE", "SEQ-ENVIRONMENT-WRONG"), codes(OUTER, "taskSequence: Inner\nid: inner\n"));
    }

    @Test
    void aConditionOfTheInnerRestartLeavesBothWaysOpen() {
        assertEquals(Set.of("SEQ-ENVIRONMENT-UNSURE"), codes(OUTER, "taskSequence: Inner\nid: inner\n" + RESTART + "    when:\n      variable: A\n      equals: b\n"));
    }

    @Test
    void behindASequenceThatIsNotKnownAnythingCanBe() {
        String external = "external: Theirs\nid: inner\nis: taskSequence\n";
        assertEquals(Set.of(), codes(OUTER.replace("  - captureNetworkSettings: Network\n", ""), external));
    }

    @Test
    void sequencesThatRunEachOtherComeToAnEnd() {
        String inner = "taskSequence: Inner\nid: inner\n" + RESTART + "  - runSequence: Again\n    sequence: inner\n  - runSequence: Back\n    sequence: outer\n";
        assertEquals(true, codes(OUTER, inner).contains("SEQ-SUBSEQUENCE-CIRCLE"));
    }

    @Test
    void sequencesThatEachRunTheNextTwiceAreWalkedOnce() {
        var inner = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            inner.append("- taskSequence: S").append(i).append("\n  id: ").append(i == 0 ? "inner" : "s" + i).append("\n");
            if (i < 39) {
                inner.append("  entries:\n").append(List.of("A", "B").stream().map(name -> "    - runSequence: " + name + "\n      sequence: ").map(text -> text + "s%d\n").collect(Collectors.joining())
                        .replace("%d", String.valueOf(i + 1)));
            }
        }
        assertEquals(Set.of("SEQ-ENVIRONMENT-UNSURE", "SEQ-ENVIRONMENT-WRONG"), assertTimeoutPreemptively(Duration.ofSeconds(20), () -> codes(OUTER, inner.toString())));
    }
}
