package org.slipway.engine.run;

import java.util.Map;
import java.util.Set;

import org.slipway.engine.variables.Value;

/**
 * With what a run begins.
 *
 * @param run a name that no other run has
 * @param engine the version that runs
 * @param variables by name; what is secret in them is told by reference
 * @param readOnly names of those that the run may not change
 */
public record RunStart(String run, String engine, Map<String, Value> variables, Set<String> readOnly) {
}
