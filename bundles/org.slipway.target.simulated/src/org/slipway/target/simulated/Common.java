package org.slipway.target.simulated;

import org.slipway.target.simulated.device.WindowsFiles;

/** What simulated machines share: made once, and safe for all threads. */
public final class Common {
    private final WindowsFiles windows = new WindowsFiles();
    private final Contents contents = new Contents();
    private final FactClasses classes = new FactClasses();
    private final DriverFiles drivers = new DriverFiles();
    private final AnswerFiles answers = new AnswerFiles();

    public WindowsFiles windows() {
        return windows;
    }

    Contents contents() {
        return contents;
    }

    FactClasses classes() {
        return classes;
    }

    DriverFiles drivers() {
        return drivers;
    }

    AnswerFiles answers() {
        return answers;
    }
}
