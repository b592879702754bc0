package org.slipway.engine.machine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

/** Files and settings of users, saved and brought back by USMT. */
public interface UserStates {
    /**
     * How state is saved.
     *
     * @param tool the folder of the migration tool
     * @param store the folder that receives it
     * @param rules files of the tool's folder that say what is saved; none for the usual ones
     * @param offline the volume of a Windows that does not run, as {@code C:}
     */
    record Saving(String tool, String store, List<String> rules, boolean verbose, boolean withoutEncrypted, boolean despiteLocked, boolean shadowCopy,
            boolean hardLinks, Optional<String> offline, Optional<Secret> key, String further) {
    }

    /** @param accounts the password for local accounts that are made; without one, none is made */
    record Restoring(String tool, String store, List<String> rules, boolean verbose, boolean despiteErrors, boolean hardLinks, Optional<Secret> accounts,
            Optional<Secret> key, String further) {
    }

    /** A text that is never told. */
    record Secret(String text) {
        @Override
        public String toString() {
            return "(secret)";
        }
    }

    /** @return how scanstate ended */
    Exit save(Saving saving, Progress progress) throws TargetException, InterruptedException;

    /** @return how loadstate ended */
    Exit restore(Restoring restoring, Progress progress) throws TargetException, InterruptedException;

    /**
     * A place on a state store that others keep, for saving to or taking from.
     *
     * @return the folder
     */
    String request(boolean save, int retries, Duration pause, boolean networkAccount) throws TargetException, InterruptedException;

    /** Gives the place back. */
    void release(String store) throws TargetException, InterruptedException;
}
