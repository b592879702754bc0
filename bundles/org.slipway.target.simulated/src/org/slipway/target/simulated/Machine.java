package org.slipway.target.simulated;

import java.time.Duration;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.Power.Next;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Identity;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.World;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.fault.FaultRule;
import org.slipway.target.simulated.fault.FaultRule.Effect;
import org.slipway.target.simulated.fault.Faults;
import org.slipway.engine.target.PowerCut;
import org.slipway.target.simulated.keep.Keeper;
import org.slipway.target.simulated.text.Description;

/** One machine: what it is made of, how it stands now, and the gate that every change of it goes through. */
final class Machine {
    private static final Duration UNTIL_IT_FAILS = Duration.ofSeconds(2);

    private final Description description;
    private final Common common;
    private final Faults faults;
    private final Calls calls;
    private final Keeper keeper;
    private final Notes notes;
    private State state;
    private String step = "";

    Machine(Description description, Common common, Faults faults, Calls calls, Keeper keeper, Notes notes) {
        this.description = description;
        this.common = common;
        this.faults = faults;
        this.calls = calls;
        this.keeper = keeper;
        this.notes = notes;
        this.state = new Starting(this).dressed(description.start());
    }

    Description description() {
        return description;
    }

    Hardware hardware() {
        return description.hardware();
    }

    Identity identity() {
        return description.identity();
    }

    World world() {
        return description.world();
    }

    Common common() {
        return common;
    }

    Notes notes() {
        return notes;
    }

    State state() {
        return state;
    }

    /** Puts the machine into another state, as if a disk had been changed for another. */
    void restore(State other) {
        state = other;
        keeper.keep(state);
    }

    /** The machine is in another state already, in the midst of something that is not kept yet. */
    void jump(State other) {
        state = other;
    }

    /** Time goes by, and nothing else happens. */
    void pause(Duration time) {
        state = state.later(time);
        keeper.keep(state);
    }

    /** The step that is under way, for faults that are told by it. */
    void entering(String name) {
        step = name;
    }

    /** Something is looked at. */
    void look(String what) {
        calls.at(Calls.Moment.LOOK, what);
    }

    /** Begins something that changes the machine. @param what the act and what it is done to */
    Act begin(String what) throws TargetException {
        Act act = beginAnyhow(what);
        if (act.failure().isPresent()) {
            act.pass(UNTIL_IT_FAILS);
            FaultRule rule = act.failure().get();
            long code = rule.effect() instanceof Effect.Fail fail ? fail.code() : 1;
            keeper.keep(state);
            throw new TargetException(Problem.error("SIMULATED-FAULT", "It was made to fail: " + rule.text() + ".")
                    .next("Take the rule out of the faults to see it succeed."), code);
        }
        return act;
    }

    /** The same, for something that fails in a way of its own. */
    Act beginAnyhow(String what) {
        calls.at(Calls.Moment.BEFORE, what);
        Faults.Fate fate = faults.fate(state, what, step);
        state = fate.after();
        return new Act(what, fate);
    }

    /** Something that is under way. */
    final class Act {
        private final String what;
        private final Faults.Fate fate;

        private Act(String what, Faults.Fate fate) {
            this.what = what;
            this.fate = fate;
        }

        Optional<FaultRule> failure() {
            return fate.failure();
        }

        /** Time goes by; longer where a fault makes it slow. */
        void pass(Duration time) {
            state = state.later(fate.slow() == 1 ? time : Duration.ofMillis(Math.round(time.toMillis() * fate.slow())));
        }

        void passMillis(long milliseconds) {
            pass(Duration.ofMillis(milliseconds));
        }

        /** A part of it is done, and lasts. The power goes here where a fault says so. */
        void stride(State changed) {
            state = changed.at(state.now());
            keeper.keep(state);
            if (fate.cut().isPresent()) {
                loseThePower();
            }
            calls.at(Calls.Moment.WITHIN, what);
        }

        /** It ends without having changed anything. */
        void finish() {
            end(state);
        }

        /** The rest is done. */
        void end(State changed) {
            state = changed.at(state.now());
            keeper.keep(state);
            if (fate.cut().isPresent()) {
                loseThePower();
            }
            calls.at(Calls.Moment.AFTER, what);
        }

        private void loseThePower() {
            Machine.this.losePower();
            throw new PowerCut("The power went during “" + what + "”: " + fate.cut().map(FaultRule::text).orElse(""));
        }
    }

    /** The power goes and comes back. */
    void losePower() {
        var starting = new Starting(this);
        state = starting.afterPowerLoss(state);
        state = starting.finished(state);
        keeper.keep(state);
    }

    /** The machine restarts by itself, and the engine is gone with it. */
    PowerCut restartUnderTheEngine(Next next, String why) {
        var starting = new Starting(this);
        state = starting.byItself(state, next);
        state = starting.finished(state);
        keeper.keep(state);
        return new PowerCut(why);
    }
}
