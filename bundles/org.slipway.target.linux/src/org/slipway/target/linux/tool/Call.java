package org.slipway.target.linux.tool;

import java.util.List;
import java.util.Map;

/**
 * One call of a program.
 *
 * @param arguments each a word of its own; no secrets, for anybody on the machine can read them
 * @param act what it is for, to be read after “Linux could not”: {@code divide disk 0}
 * @param input what the program reads; empty for nothing
 * @param environment set besides that of the engine
 */
public record Call(Tool tool, List<String> arguments, String act, String input, Map<String, String> environment) {
    public Call {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public static Call of(Tool tool, String act, String... arguments) {
        return new Call(tool, List.of(arguments), act, "", Map.of());
    }

    public static Call of(Tool tool, String act, List<String> arguments) {
        return new Call(tool, arguments, act, "", Map.of());
    }

    public Call reading(String text) {
        return new Call(tool, arguments, act, text, environment);
    }

    public Call with(Map<String, String> further) {
        return new Call(tool, arguments, act, input, further);
    }
}
