package org.slipway.steps.run;

import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.Outcome;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.TargetException;

/** What the end of a step's program means. */
public final class Ends {
    /** What an output variable keeps, in characters. */
    private static final int KEPT = 1_000;

    private final StepContext context;

    public Ends(StepContext context) {
        this.context = context;
    }

    /** As the step's success codes say; one that asks for a restart of the installed system gets it. */
    public Outcome of(Exit exit) throws TargetException {
        Outcome judged = context.judge(exit);
        return judged instanceof Outcome.Done done && (done.code() == Codes.RESTART_NEEDED || done.code() == Codes.RESTART_BEGUN) ? restart(done) : judged;
    }

    private Outcome restart(Outcome.Done done) throws TargetException {
        if (context.target().inBootEnvironment()) {
            context.say(Event.Level.WARNING, "It asks for a restart, which makes no difference in Windows PE; the run goes on.");
            return done;
        }
        return new Outcome.RestartNeeded(Power.Next.SYSTEM, "It is done and asks for a restart (" + done.code() + ").", false, done.code());
    }

    /** The end of what a program wrote, for its output variable. */
    public static String kept(Exit exit) {
        String written = exit.output().stripTrailing();
        return written.substring(Math.max(0, written.length() - KEPT));
    }
}
