package org.slipway.engine.fleet;

import java.util.List;
import java.util.Map;

/**
 * What came of a plan on many machines.
 *
 * @param models in alphabetical order, with how many machines each has
 * @param verdicts by model: succeeded, failed, stopped
 * @param duration of a run, in milliseconds of the machines' own time
 * @param received bytes over the network
 * @param mishaps those of most machines first
 */
public record FleetReport(String sequence, String name, int machines, Map<String, Long> models, Map<String, Verdicts> verdicts, Spread duration, Spread received,
        long restarts, List<Row> rows, List<Mishap> mishaps) {

    /** How runs ended. @param stopped those that do not go on by themselves */
    public record Verdicts(long succeeded, long failed, long stopped) {
        Verdicts plus(Verdicts other) {
            return new Verdicts(succeeded + other.succeeded, failed + other.failed, stopped + other.stopped);
        }
    }

    public Verdicts total() {
        return verdicts.values().stream().reduce(new Verdicts(0, 0, 0), Verdicts::plus);
    }
}
