package org.slipway.sequence.flow;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.slipway.sequence.Environment;
import org.slipway.sequence.Step;

/** What a step makes of the world when it succeeds. The toolkit restarts into what is on the disk, whatever its steps say. */
final class Change {
    private static final Set<Mark> NONE = Set.of();

    private Change() {
    }

    static Worlds by(Step step, StepFacts facts, Worlds before, boolean toolkit) {
        Worlds now = able(before, facts.runsIn(step, toolkit));
        Set<Mark> set = EnumSet.noneOf(Mark.class);
        Set<Mark> cleared = EnumSet.noneOf(Mark.class);
        for (String what : facts.does()) {
            switch (what) {
                case "wipes" -> {
                    set.add(Mark.WIPED);
                    cleared.addAll(EnumSet.of(Mark.APPLIED, Mark.SET_UP, Mark.STAGED_PE));
                }
                case "appliesImage" -> {
                    set.add(Mark.APPLIED);
                    cleared.addAll(EnumSet.of(Mark.SET_UP, Mark.JOINED, Mark.GENERALIZED, Mark.STAGED_PE));
                }
                case "setsUpSystem" -> set.add(Mark.SET_UP);
                case "capturesState" -> set.add(Mark.CAPTURED);
                case "requestsStore" -> set.add(Mark.STORE);
                case "releasesStore" -> cleared.add(Mark.STORE);
                case "joins" -> set.add(Mark.JOINED);
                case "generalizes" -> set.add(Mark.GENERALIZED);
                case "upgrades" -> set.add(Mark.UPGRADED);
                case "stagesPe" -> set.add(Mark.STAGED_PE);
                default -> { } // words for others than the flow
            }
        }
        now = now.with(set, cleared);
        return !facts.does("restarts") ? now : toolkit ? restartedByToolkit(now) : restarted(step, facts, now);
    }

    /** Where it cannot run it does not succeed. Where that is everywhere, others tell so, and the flow goes on as if it had. */
    static Worlds able(Worlds before, Environment where) {
        Worlds fitting = switch (where) {
            case PE -> before.where(Mark.PE, true);
            case OS -> before.where(Mark.PE, false);
            case BOTH -> before;
        };
        return !fitting.none() || before.none() ? fitting
                : where == Environment.PE ? before.with(Set.of(Mark.PE), NONE) : before.with(NONE, Set.of(Mark.PE));
    }

    private static Worlds restarted(Step step, StepFacts facts, Worlds before) {
        Optional<Boolean> chosen = facts.startsPe(step);
        if (facts.does("setsUpSystem") || facts.does("upgrades")) {
            return before.with(NONE, Set.of(Mark.PE, Mark.STAGED_PE));
        }
        if (facts.does("generalizes") || chosen.orElse(false)) {
            return firmware(before.with(Set.of(Mark.PE), Set.of(Mark.STAGED_PE)));
        }
        return before.apart(Mark.STAGED_PE, staged -> staged.with(Set.of(Mark.PE), Set.of(Mark.STAGED_PE)),
                plain -> plain.with(NONE, Set.of(Mark.PE)));
    }

    private static Worlds restartedByToolkit(Worlds before) {
        Set<Mark> pe = Set.of(Mark.PE);
        return before.apart(Mark.STAGED_PE, staged -> staged.with(pe, Set.of(Mark.STAGED_PE)),
                plain -> plain.apart(Mark.APPLIED, applied -> applied.with(NONE, pe), not -> not.with(pe, NONE).or(not.with(NONE, pe))));
    }

    /** Between the two, somebody may have switched the firmware over. */
    private static Worlds firmware(Worlds before) {
        return before.or(before.with(Set.of(Mark.UEFI), NONE));
    }
}
