package org.slipway.target.windows.command;

import java.util.List;

import org.slipway.engine.machine.UserStates.Restoring;
import org.slipway.engine.machine.UserStates.Saving;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Before.Encoding;
import org.slipway.target.windows.command.Before.Life;
import org.slipway.target.windows.command.Run.Meter;
import org.slipway.target.windows.line.ProgramLine;

/**
 * Files and settings of users, by USMT. Its key comes in a file that goes when it ends, for it takes one no other way but on its command line.
 * Passwords of local accounts it takes on its command line alone, so it makes them without, and a script sets the password and enables them.
 */
public final class UserStateCommands {
    private static final String CODE = "TARGET-USER-STATE";
    private static final List<String> USUAL = List.of("migdocs.xml", "migapp.xml");

    private final Tools tools;

    public UserStateCommands(Tools tools) {
        this.tools = tools;
    }

    /** How it ended is for whoever asked to judge. */
    public Commands save(Saving saving) throws TargetException {
        ProgramLine line = ProgramLine.of(saving.tool() + "\\scanstate.exe").with(saving.store());
        line = rules(line, saving.tool(), saving.rules()).with("/o").when(saving.despiteLocked(), "/c").with(saving.withoutEncrypted() ? "/efs:skip" : "/efs:copyraw")
                .when(saving.shadowCopy() && saving.offline().isEmpty(), "/vsc").when(saving.hardLinks(), "/hardlink").when(saving.hardLinks(), "/nocompress");
        line = saving.offline().isPresent() ? line.with("/offlineWinDir:" + saving.offline().get() + "\\Windows") : line;
        line = logs(line, "scanstate", saving.verbose());
        line = saving.key().isPresent() ? line.with("/encrypt", "/keyfile:" + keyFile()) : line;
        Run run = run(line.wordForWord(saving.further()), saving.tool());
        run = saving.offline().isPresent() ? run.given("MIG_OFFLINE_PLATFORM_ARCH", "64") : run;
        Commands commands = Commands.of("save the state of users", CODE, run);
        return saving.key().isPresent() ? commands.with(key(saving.key().get().text())) : commands;
    }

    /** The same. Accounts are made disabled; {@link #accounts} comes behind. */
    public Commands restore(Restoring restoring) throws TargetException {
        ProgramLine line = ProgramLine.of(restoring.tool() + "\\loadstate.exe").with(restoring.store());
        line = rules(line, restoring.tool(), restoring.rules()).when(restoring.despiteErrors(), "/c").when(restoring.accounts().isPresent(), "/lac")
                .when(restoring.hardLinks(), "/hardlink").when(restoring.hardLinks(), "/nocompress");
        line = logs(line, "loadstate", restoring.verbose());
        line = restoring.key().isPresent() ? line.with("/decrypt", "/keyfile:" + keyFile()) : line;
        Commands commands = Commands.of("restore the state of users", CODE, run(line.wordForWord(restoring.further()), restoring.tool()));
        return restoring.key().isPresent() ? commands.with(key(restoring.key().get().text())) : commands;
    }

    private static Run run(ProgramLine line, String tool) throws TargetException {
        return Run.of(line.text()).in(tool).ending().meter(Meter.PERCENT);
    }

    private static ProgramLine rules(ProgramLine line, String tool, List<String> rules) {
        ProgramLine with = line;
        for (String each : rules.isEmpty() ? USUAL : rules) {
            with = with.with("/i:" + (each.contains(":") || each.startsWith("\\\\") ? each : tool + "\\" + each));
        }
        return with;
    }

    private ProgramLine logs(ProgramLine line, String name, boolean verbose) {
        return line.with("/v:" + (verbose ? 13 : 5), "/l:" + tools.file(name + ".log"), "/progress:" + tools.file(name + "-progress.log"));
    }

    private String keyFile() {
        return tools.file("usmt.key");
    }

    private Before key(String text) {
        return new Before(keyFile(), text, Encoding.UTF_8, Life.SECRET_RUN);
    }

    /** Which local accounts there are, as {@code names}. */
    public Commands accounts() throws TargetException {
        return new Scripts(tools).call("accounts").with("KNOWN", "").alone("look which accounts there are", CODE);
    }

    /** Gives those local accounts that were not known a password, and enables them. */
    public Commands enableAccounts(List<String> known, String password) throws TargetException {
        return new Scripts(tools).call("accounts").with("KNOWN", String.join("\n", known)).secret("PASSWORD", password).alone("enable the accounts that were made", CODE);
    }
}
