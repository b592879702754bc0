package org.slipway.steps.run;

import java.time.Duration;
import java.util.Optional;

import org.slipway.engine.machine.Waiting;
import org.slipway.engine.spi.StepContext;

/** Waits as time passes on the target. */
public final class Pauses {
    private final StepContext context;

    public Pauses(StepContext context) {
        this.context = context;
    }

    public void pause(Duration time) throws InterruptedException {
        Optional<Waiting> own = context.target().offer(Waiting.class);
        if (own.isPresent()) {
            own.get().pause(time);
        } else {
            Thread.sleep(time);
        }
    }

    /** What a variable says in whole units, within limits; the usual where it says nothing, or no number. */
    public static long number(String text, long usual, long least, long most) {
        return text.strip().matches("\\d{1,9}") ? Math.clamp(Long.parseLong(text.strip()), least, most) : usual;
    }
}
