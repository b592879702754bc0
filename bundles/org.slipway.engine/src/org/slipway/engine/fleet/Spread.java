package org.slipway.engine.fleet;

import java.util.Arrays;

/** How a figure is spread over machines. */
public record Spread(long least, long median, long most95, long most, long sum) {

    /** @param all at least one; sorted by this */
    static Spread of(long[] all) {
        Arrays.sort(all);
        return new Spread(all[0], all[(all.length - 1) / 2], all[(int) Math.min(all.length - 1, Math.ceil(all.length * 0.95) - 1)], all[all.length - 1],
                Arrays.stream(all).sum());
    }
}
