package org.slipway.engine.machine;

import java.time.Duration;

/** Lets time pass, as it passes on the target. A target that does not offer it has the time of the one who asks. */
public interface Waiting {
    void pause(Duration time) throws InterruptedException;
}
