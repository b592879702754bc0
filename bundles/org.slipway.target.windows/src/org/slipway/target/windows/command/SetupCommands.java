package org.slipway.target.windows.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.machine.WindowsSetup.Upgrade;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.line.ProgramLine;

/** Windows Setup: upgrades, and making a Windows general. */
public final class SetupCommands {
    private static final String ACTIVATION = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform";

    private final Tools tools;

    public SetupCommands(Tools tools) {
        this.tools = tools;
    }

    /**
     * How it ended is for whoever asked to judge. Options that the request does not name have the values that a sequence needs. A product key
     * stands on the command line: Setup takes it no other way.
     *
     * @param called the scripts that Setup runs when it is through, or has put the old Windows back
     */
    public Commands upgrade(Upgrade upgrade, Optional<Called> called) throws TargetException {
        ProgramLine line = ProgramLine.of(upgrade.source() + "\\setup.exe");
        for (var option : options(upgrade, called).entrySet()) {
            line = line.with("/" + option.getKey());
            line = option.getValue().isEmpty() ? line : line.with(option.getValue());
        }
        ProgramLine told = line;
        if (upgrade.productKey().isPresent()) {
            line = line.with("/PKey", upgrade.productKey().get());
            told = told.with("/PKey", "(secret)");
        }
        return Commands.of("upgrade Windows from “" + upgrade.source() + "”", "TARGET-SETUP", Run.of(line.wordForWord(upgrade.further()).text())
                .told(told.wordForWord(upgrade.further()).text()).in(upgrade.source()).within(upgrade.limit()).ending());
    }

    /** @param done run at the end of Setup; @param back run after Setup has put the old Windows back */
    public record Called(String done, String back) {
    }

    private static Map<String, String> options(Upgrade upgrade, Optional<Called> called) {
        var options = new LinkedHashMap<String, String>();
        put(options, "Auto", "Upgrade", upgrade);
        put(options, "Quiet", "", upgrade);
        put(options, "NoReboot", "", upgrade);
        called.ifPresent(scripts -> {
            put(options, "PostOOBE", scripts.done(), upgrade);
            put(options, "PostRollback", scripts.back(), upgrade);
            put(options, "PostRollbackContext", "system", upgrade);
        });
        options.putAll(upgrade.options());
        return options;
    }

    private static void put(Map<String, String> options, String name, String value, Upgrade upgrade) {
        if (upgrade.options().keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            options.put(name, value);
        }
    }

    /** Sysprep ends well even where it failed; whether it worked, {@link #done} tells. */
    public Commands generalize(Optional<String> answerFile, boolean keepActivation) throws TargetException {
        String activation = ProgramLine.of(tools.program("reg.exe")).with("add", ACTIVATION, "/v", "SkipRearm", "/t", "REG_DWORD", "/d", keepActivation ? "1" : "0", "/f", "/reg:64").text();
        ProgramLine line = ProgramLine.of(tools.program("Sysprep\\sysprep.exe")).with("/generalize", "/oobe", "/quit", "/quiet");
        line = answerFile.isPresent() ? line.with("/unattend:" + answerFile.get()) : line;
        return Commands.of("make this Windows general", "TARGET-SYSPREP", Run.of(activation), Run.of(line.text()));
    }

    /** A file that sysprep makes when all went well. */
    public String done() {
        return tools.program("Sysprep\\Sysprep_succeeded.tag");
    }

    /** Where a Windows writes down how far its setup is. @param drive as {@code C:} */
    public static String state(String drive) {
        return drive + "\\Windows\\Setup\\State\\State.ini";
    }

    /** Whether a Windows is general. @param state what stands in {@link #state} */
    public static boolean isGeneral(String state) {
        return state.lines().map(line -> line.replace(" ", "")).anyMatch(line -> line.equalsIgnoreCase("ImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_OOBE")
                || line.equalsIgnoreCase("ImageState=IMAGE_STATE_GENERALIZE_RESEAL_TO_AUDIT"));
    }
}
