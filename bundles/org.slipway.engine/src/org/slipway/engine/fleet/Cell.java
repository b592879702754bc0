package org.slipway.engine.fleet;

/**
 * What became of one entry on the machines of one model.
 *
 * @param forgiven failed, and the run went on
 * @param failed failed, and the run did not go on after it or what is around it
 * @param refused could not run where the machine was; counted in neither of the others
 * @param unreached the run was over before it
 * @param millis spent in it, all machines together
 * @param first the first machine of each outcome
 */
public record Cell(long done, long skipped, long switchedOff, long forgiven, long failed, long refused, long unreached, long millis,
        Firsts first) {
    static final Cell NONE = new Cell(0, 0, 0, 0, 0, 0, 0, 0, Firsts.NONE);

    Cell plus(Cell other) {
        return new Cell(done + other.done, skipped + other.skipped, switchedOff + other.switchedOff, forgiven + other.forgiven, failed + other.failed,
                refused + other.refused, unreached + other.unreached, millis + other.millis, first.or(other.first));
    }

    /** On how many machines something was done there, well or not. */
    public long reached() {
        return done + forgiven + failed + refused;
    }

    public long machines() {
        return done + skipped + switchedOff + forgiven + failed + refused + unreached;
    }
}
