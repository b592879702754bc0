package org.slipway.engine.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slipway.engine.target.FileState;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.variables.Expander;
import org.slipway.engine.variables.Value;
import org.slipway.engine.wql.Row;

/** All that conditions look at. */
public interface World {
    /** The value of a variable; empty where it has none. */
    Optional<Value> variable(String name);

    /** The instances of a class, with no more than these properties of theirs, and the class of each as __CLASS. */
    List<Row> rows(String namespace, String className, Set<String> properties) throws TargetException;

    Optional<FileState> file(String path) throws TargetException;

    boolean hasKey(String key) throws TargetException;

    Optional<RegistryValue> registry(String key, String name) throws TargetException;

    /** Whether a class of WMI is another one or comes from it. */
    boolean comesFrom(String className, String ancestor);

    /** Replaces %Name% by values. */
    default Value expand(String text) {
        return new Expander(this::variable).expand(text);
    }
}
