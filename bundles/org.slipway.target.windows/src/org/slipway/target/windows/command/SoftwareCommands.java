package org.slipway.target.windows.command;

import java.util.List;

import org.slipway.engine.target.TargetException;

/** Updates by the Windows Update agent, roles and features by what the edition has for them. */
public final class SoftwareCommands {
    private static final String FEATURES = "TARGET-FEATURES";

    private final Scripts scripts;

    public SoftwareCommands(Tools tools) {
        this.scripts = new Scripts(tools);
    }

    /** {@code restart} and {@code told}. @param all not only those that are meant to install; @param cached whether an earlier search may be used */
    public Commands updates(boolean all, boolean cached) throws TargetException {
        return scripts.call("updates").with("ALL", all).with("CACHED", cached).alone("install updates", "TARGET-UPDATES");
    }

    public Commands add(List<String> names) throws TargetException {
        return scripts.call("features").with("NAMES", String.join("\n", names)).with("ADD", true).alone("add roles and features", FEATURES);
    }

    /** @param files whether their files are removed too */
    public Commands remove(List<String> names, boolean files) throws TargetException {
        return scripts.call("features").with("NAMES", String.join("\n", names)).with("ADD", false).with("FILES", files).alone("remove roles and features", FEATURES);
    }
}
