package org.slipway.engine.target;

import java.time.InstantSource;
import java.util.Optional;

/** A machine that a sequence runs on: a real one, or one that is thought of. Used by one thread. */
public interface Target {
    /** What people call it. */
    String name();

    /** Whether Windows PE, or another boot environment, is running; not the installed system. */
    boolean inBootEnvironment() throws TargetException;

    /** The time there; it need not pass as it does here. */
    InstantSource clock();

    Facts facts();

    Files files();

    Registry registry();

    Processes processes();

    Power power();

    /** What only some targets can do, by the interface that says how it is asked for. */
    <T> Optional<T> offer(Class<T> ability);
}
