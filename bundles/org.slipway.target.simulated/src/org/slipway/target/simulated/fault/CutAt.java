package org.slipway.target.simulated.fault;

import org.slipway.engine.target.PowerCut;

/** Breaks the engine off at one of the moments at which the machine changes, counted from 1; after that nothing more happens. Of looking it takes no notice. */
public final class CutAt implements Calls {
    private final int number;
    private int count;
    private String where = "";

    public CutAt(int number) {
        this.number = number;
    }

    /** Counts, and never cuts. */
    public static CutAt never() {
        return new CutAt(0);
    }

    /** How many moments there were. */
    public int count() {
        return count;
    }

    /** Where it cut; empty where it has not. */
    public String where() {
        return where;
    }

    @Override
    public void at(Moment moment, String what) {
        if (moment != Moment.LOOK && ++count == number) {
            where = moment + " " + what;
            throw new PowerCut("cut off at " + where);
        }
    }
}
