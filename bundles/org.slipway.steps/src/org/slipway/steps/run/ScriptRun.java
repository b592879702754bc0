package org.slipway.steps.run;

import java.util.Optional;

import org.slipway.engine.journal.Event;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepVariables;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;

/**
 * A PowerShell script that a step runs.
 *
 * @param policy as PowerShell spells it
 * @param parameters of the script, word for word
 * @param toldParameters whether journals and logs may show them
 * @param folder to start in
 */
public record ScriptRun(String policy, String parameters, boolean toldParameters, Optional<String> folder, Optional<Account> account) {

    /** Whether journals and logs may show parameters in this run; usually not. */
    public static boolean tellsParameters(StepVariables variables) {
        return Said.yes(variables.text("OSDLogPowerShellParameters"));
    }

    /** Runs a file. */
    public Exit file(StepContext context, String path) throws TargetException, InterruptedException {
        String line = "powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy " + policy + " -File \"" + path + "\"";
        String whole = parameters.isBlank() ? line : line + " " + parameters;
        return ProgramCall.of(whole).told(toldParameters ? whole : line + (parameters.isBlank() ? ""
                : " (parameters are not told)")).in(folder).as(account).run(context);
    }

    /** Runs a script that is written for the time of its run and removed behind it, whatever becomes of it. */
    public Exit source(StepContext context, String script) throws TargetException, InterruptedException {
        String runFolder = new RunningSystem(context).runFolder();
        String path = TargetPath.in(runFolder, "script.ps1");
        new TextFiles(context.target().files()).writeMarked(path, script);
        try {
            return file(context, path);
        } finally {
            removed(context, runFolder);
        }
    }

    private static void removed(StepContext context, String folder) {
        try {
            context.target().files().delete(folder);
        } catch (TargetException left) {
            context.say(Event.Level.WARNING, "The script's folder " + folder + " could not be removed: " + left.problem().text());
        }
    }
}
