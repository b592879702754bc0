package org.slipway.target.simulated;

import org.slipway.target.simulated.device.WindowsFiles;

/** What simulated machines share: made once, and safe for all threads. */
public final class Common {
    private final WindowsFiles windows = new WindowsFiles();
    private final Contents contents = new Contents();
    private final FactClasses classes = new FactClasses();
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

    AnswerFiles answers() {
        return answers;
    }
}
