package org.slipway.engine.run;

import java.time.Duration;

import org.slipway.engine.journal.Event.Restart;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.RunVariables;

/** Restarts the machine, and lets users of an installed system read why before, for as long as the step or variables say. */
final class RestartNotice {
    private static final String MESSAGE = "SMSTSRebootMessage";
    private static final String DELAY = "SMSTSRebootDelay";
    /** Of all restarts but the first; where it says nothing, the other one holds for them too. */
    private static final String LATER = "SMSTSRebootDelayNext";
    private static final int MOST_SECONDS = 999_999;

    private final Target target;
    private final RunVariables variables;

    RestartNotice(Target target, RunVariables variables) {
        this.target = target;
        this.variables = variables;
    }

    /** @param first whether the run had none before */
    void restart(Restart asked, boolean first) throws TargetException {
        Duration notice = asked.notice().orElseGet(() -> said(first));
        if (notice.isZero() || target.inBootEnvironment()) {
            target.power().restart(asked.next(), asked.reason());
        } else {
            target.power().restart(asked.next(), asked.notice().isPresent() ? asked.reason() : message(asked.reason()), notice);
        }
    }

    private Duration said(boolean first) {
        String later = first ? "" : text(LATER);
        String seconds = later.isEmpty() ? text(DELAY) : later;
        return Duration.ofSeconds(seconds.matches("\\d{1,9}") ? Math.min(Integer.parseInt(seconds), MOST_SECONDS) : 0);
    }

    private String message(String usual) {
        String own = text(MESSAGE);
        return own.isEmpty() ? usual : variables.withoutSecrets(own);
    }

    private String text(String name) {
        return variables.expand(variables.text(name)).told().strip();
    }
}
