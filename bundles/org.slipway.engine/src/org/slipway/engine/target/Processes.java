package org.slipway.engine.target;

import java.util.function.Consumer;

/** Runs programs on a target. */
public interface Processes {
    /**
     * Runs a program to its end. When the thread is interrupted, the program and all that it started are ended first.
     *
     * @param lines hears each line that it writes
     */
    Exit run(CommandLine command, Consumer<String> lines) throws TargetException, InterruptedException;
}
