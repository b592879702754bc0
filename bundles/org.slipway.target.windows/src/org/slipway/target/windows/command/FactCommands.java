package org.slipway.target.windows.command;

import java.util.regex.Pattern;

import org.slipway.base.Problem;
import org.slipway.engine.target.TargetException;

/** What Windows says about itself, by WMI. */
public final class FactCommands {
    private static final Pattern CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,250}");
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\\\[A-Za-z_][A-Za-z0-9_]*){0,10}");

    private final Scripts scripts;

    public FactCommands(Tools tools) {
        this.scripts = new Scripts(tools);
    }

    /** The instances of a class, as {@code rows}. */
    public Commands rows(String namespace, String className) throws TargetException {
        if (!CLASS.matcher(className).matches() || !NAMESPACE.matcher(namespace).matches()) {
            throw new TargetException(Problem.error("TARGET-FACT-NAME", "“" + namespace + ":" + className + "” cannot be the name of a class of WMI.")
                    .next("Mend the condition."), 0x80041010L);
        }
        return scripts.call("facts").with("NAMESPACE", namespace).with("CLASS", className).alone("tell " + className, "TARGET-FACT");
    }

    /** Which start of the machine this is, as {@code id}. */
    public Commands bootId() throws TargetException {
        return scripts.call("boot-id").alone("tell which start this is", "TARGET-BOOT-ID");
    }
}
