package org.slipway.engine.spi;

import java.util.List;
import java.util.Optional;

import org.slipway.engine.variables.Value;

/** The variables of the run, as a step sees them. What it sets holds as soon as it has ended, and is lost where it is broken off. */
public interface StepVariables {
    Optional<Value> get(String name);

    /** The text of the value, empty where there is none. */
    default String text(String name) {
        return get(name).map(Value::text).orElse("");
    }

    Value expand(String text);

    /** The values of Base001, Base002 and so on up to the first that is missing. */
    List<Value> list(String base);

    /** Sets a variable as an author may; an empty value deletes it. */
    void set(String name, Value value) throws StepException;

    default void set(String name, String value) throws StepException {
        set(name, Value.plain(value));
    }

    /** Sets one of those that begin with _ and are kept for engine and steps. */
    void setOwn(String name, String value);
}
