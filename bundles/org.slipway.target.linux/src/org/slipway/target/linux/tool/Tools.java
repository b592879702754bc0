package org.slipway.target.linux.tool;

import java.util.function.Consumer;

import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

/** Calls programs. All that changes a disk goes through here, or through {@link org.slipway.target.linux.volume.VolumeFiles}. */
public interface Tools {
    /**
     * Runs a program to its end, whatever that is.
     *
     * @param lines hears each line, and each step of a progress that the program writes over itself
     * @throws TargetException where the program is not installed; the problem names the package that brings it
     */
    Exit attempt(Call call, Consumer<String> lines) throws TargetException, InterruptedException;

    /**
     * Runs a program that must end with 0.
     *
     * @return all that it wrote
     * @throws TargetException where it ends with anything else, with its last words
     */
    default String run(Call call) throws TargetException, InterruptedException {
        Exit exit = attempt(call, line -> { });
        if (exit.code() != 0) {
            throw LinuxTools.failed(call, exit);
        }
        return exit.output();
    }

    /** The same for whoever cannot be interrupted; that the run is being cancelled becomes a problem. */
    default String ask(Call call) throws TargetException {
        try {
            return run(call);
        } catch (InterruptedException cancelled) {
            throw Refused.cancelled(call.act());
        }
    }
}
