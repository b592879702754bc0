package org.slipway.target.windows.command;

import org.slipway.base.Problem;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.line.ProgramLine;

/**
 * The registry, by reg.exe where that is exact: it loses letters that the console's code page has not, runs several texts together, and says in
 * its user's language that there is no default value. Texts are written by a script: one of them may be a secret, and reg.exe takes them on its
 * command line.
 */
public final class RegistryCommands {
    private static final String CODE = "TARGET-REGISTRY";

    private final Tools tools;
    private final Scripts scripts;

    public RegistryCommands(Tools tools) {
        this.tools = tools;
        this.scripts = new Scripts(tools);
    }

    private ProgramLine reg(String verb, String key) {
        return ProgramLine.of(tools.program("reg.exe")).with(verb, key);
    }

    /** Ends with 0 where there is such a key. */
    public Commands look(String key) throws TargetException {
        return Commands.of("look for " + key, CODE, Run.of(reg("query", key).with("/reg:64").text()).ending(0L, 1L));
    }

    /** Ends with 0 where there is such a value. @param name not empty */
    public Commands read(String key, String name) throws TargetException {
        return Commands.of("read " + key, CODE, Run.of(reg("query", key).with("/v", name, "/reg:64").text()).ending(0L, 1L));
    }

    /** The exact value, as {@code there}, {@code type} and {@code data}. @param name empty for the default value */
    public Commands readExactly(String key, String name) throws TargetException {
        return scripts.call("registry-read").with("KEY", key).with("NAME", name).alone("read " + key, CODE);
    }

    public Commands write(String key, String name, RegistryValue value) throws TargetException {
        return switch (value.type()) {
            case REG_DWORD, REG_QWORD, REG_BINARY -> {
                ProgramLine named = name.isEmpty() ? reg("add", key).with("/ve") : reg("add", key).with("/v", name);
                yield Commands.of("write " + key, CODE, Run.of(named.with("/t", value.type().getName(), "/d", number(value), "/f", "/reg:64").text()));
            }
            case REG_SZ, REG_EXPAND_SZ, REG_MULTI_SZ -> scripts.call("registry-write").with("KEY", key).with("NAME", name).with("TYPE", value.type().getName())
                    .secret("DATA", value.data()).alone("write " + key, CODE);
        };
    }

    private static String number(RegistryValue value) throws TargetException {
        String data = value.data().strip();
        boolean good = switch (value.type()) {
            case REG_DWORD -> data.matches("\\d{1,10}") && Long.parseLong(data) <= 0xFFFF_FFFFL;
            case REG_QWORD -> data.matches("\\d{1,20}");
            case REG_BINARY -> data.matches("([0-9A-Fa-f]{2})*");
            case REG_SZ, REG_EXPAND_SZ, REG_MULTI_SZ -> true;
        };
        if (!good) {
            throw new TargetException(Problem.error("TARGET-REGISTRY-DATA", "“" + data + "” is no data of the type " + value.type() + ".").next("Write figures, or pairs of hexadecimal digits."),
                    0x8007000DL);
        }
        return data;
    }

    public Commands delete(String key) throws TargetException {
        return Commands.of("delete " + key, CODE, Run.of(reg("delete", key).with("/f", "/reg:64").text()));
    }

    /** Makes the registry of a Windows that does not run part of the running one. @param at as {@code HKEY_LOCAL_MACHINE\SlipwayOffline} */
    public Commands load(String at, String hive) throws TargetException {
        return Commands.of("read the registry in “" + hive + "”", CODE, Run.of(reg("load", at).with(hive).text()));
    }

    public Commands unload(String at) throws TargetException {
        return Commands.of("let go of " + at, CODE, Run.of(reg("unload", at).text()));
    }
}
