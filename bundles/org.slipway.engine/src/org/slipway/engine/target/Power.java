package org.slipway.engine.target;

import java.time.Duration;

/** Restarts a target. */
public interface Power {
    /** What is started next. */
    enum Next {
        /** Windows PE, or another boot environment. */
        PE,
        /** The installed system. */
        SYSTEM,
        /** Whatever the machine is set to start. */
        DEFAULT
    }

    /** Whether the engine's state outlives a restart now: there is a volume that keeps it. */
    boolean survivesRestart() throws TargetException;

    /**
     * Sees to it that the engine is called again after the restart, and restarts. On a real machine nothing comes after this; whoever
     * calls it ends at once.
     */
    void restart(Next next, String reason) throws TargetException;

    /**
     * As {@link #restart(Next, String)}, once users of the installed system had time to read the reason. A boot environment has no users; a
     * target that shows nobody anything restarts at once.
     */
    default void restart(Next next, String reason, Duration notice) throws TargetException {
        restart(next, reason);
    }

    /**
     * Whether the machine is up again when {@link #restart} returns, as one that is thought of is, so that the run can go on at once. Else it stands still
     * until somebody goes on with it.
     */
    default boolean upAfterRestart() {
        return true;
    }

    /** Tells which start of the machine this is; another one after each restart, whoever caused it. */
    String bootId() throws TargetException;
}
