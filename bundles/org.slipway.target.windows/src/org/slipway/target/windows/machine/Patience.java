package org.slipway.target.windows.machine;

import java.time.Duration;

/** Lets time pass. */
public interface Patience {
    void wait(Duration time) throws InterruptedException;
}
