package org.slipway.engine.run;

import java.util.List;
import java.util.Optional;

import org.slipway.engine.journal.Event;
import org.slipway.engine.journal.Event.Ended;
import org.slipway.engine.journal.Event.Restart;
import org.slipway.engine.journal.Event.Said;
import org.slipway.engine.journal.Event.Starting;
import org.slipway.engine.journal.Event.Woke;
import org.slipway.engine.journal.Journal;
import org.slipway.engine.journal.Line;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.plan.PlannedEntry.PlannedCall;
import org.slipway.engine.plan.PlannedEntry.PlannedGroup;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;
import org.slipway.engine.target.Power;
import org.slipway.sequence.flow.StepFacts;

/**
 * Where a machine came up, beside where the run left it. A machine that lost its power in the boot environment starts its installed system,
 * where the run cannot go on. It is sent back; but not again and again, and not where a step was starting that very system.
 */
final class Whereabouts {
    private static final int MOST_TRIES = 3;

    private final Plan plan;
    private final List<Event> past;

    Whereabouts(Plan plan, Journal journal) {
        this.plan = plan;
        this.past = journal.past().stream().map(Line::event).toList();
    }

    /** Whether it is to be sent back to the boot environment. */
    boolean strayed(Woke now) {
        int last = past.size() - 1;
        int starts = 0;
        while (last >= 0 && (past.get(last) instanceof Woke || past.get(last) instanceof Said)) {
            starts += past.get(last) instanceof Woke ? 1 : 0;
            last--;
        }
        if (now.pe() || last < 0 || starts >= MOST_TRIES) {
            return false;
        }
        return switch (past.get(last)) {
            case Ended ended when ended.restart().isPresent() -> meant(ended.restart().get(), now);
            case Starting starting -> wasInEnvironment(last) && !startsSystem(plan.entries(), starting.entry());
            case Ended ended -> wasInEnvironment(last);
            case Event.Decided decided -> wasInEnvironment(last);
            case Event.Ruled ruled -> wasInEnvironment(last);
            case Event.Altered altered -> wasInEnvironment(last);
            case Event.Begun begun -> false;
            case Event.Finished finished -> false;
            case Woke woke -> false;
            case Said said -> false;
        };
    }

    /** Whether it was restarted for the boot environment, and did not get there. */
    private static boolean meant(Restart restart, Woke now) {
        return restart.next() == Power.Next.PE && !restart.boot().equals(now.boot());
    }

    private boolean wasInEnvironment(int until) {
        Optional<Woke> before = past.subList(0, until).stream().filter(Woke.class::isInstance).map(Woke.class::cast).reduce((first, second) -> second);
        return before.filter(Woke::pe).isPresent();
    }

    private static boolean startsSystem(List<PlannedEntry> entries, String path) {
        return entries.stream().anyMatch(each -> switch (each) {
            case PlannedGroup group -> startsSystem(group.entries(), path);
            case PlannedCall call -> startsSystem(call.entries(), path);
            case PlannedStep step -> step.path().equals(path) && StepFacts.of(step.entry().eClass()).does("setsUpSystem");
            case SwitchedOff off -> false;
        });
    }
}
