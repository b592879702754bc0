package org.slipway.engine.machine;

/** Is told which step is carried out next: for targets that are thought of, and fail by the names of steps. */
public interface Witness {
    void entering(String step);
}
