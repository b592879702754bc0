package org.slipway.target.windows.command;

import java.util.List;

import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.CommandLine.Account;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Scripts.Call;
import org.slipway.target.windows.line.Divided;
import org.slipway.target.windows.line.ProgramLine;

/**
 * Programs under an account, by a task: Windows lets the local system, which runs sequences, start them in no other way that a script has. Task
 * Scheduler keeps the password among the secrets of the machine until the task is deleted, which is done whatever becomes of the program.
 */
public final class RunAsCommands {
    private static final String TASK = "\\Slipway\\Run as";

    private final Tools tools;

    public RunAsCommands(Tools tools) {
        this.tools = tools;
    }

    /** Waits for the end of the program; {@code code} is how it ended. What it writes is not heard. */
    public Commands run(CommandLine command, Account account) throws TargetException {
        Divided line = Divided.of(ProgramLine.checked(command.line()));
        Call call = new Scripts(tools).call("run-as").with("PROGRAM", line.program()).secret("ARGUMENTS", line.rest()).with("FOLDER", command.folder().orElse(""))
                .with("ACCOUNT", account.name()).secret("PASSWORD", account.password());
        return new Commands("run a program as " + account.name(), "TARGET-RUN-AS", List.of(call.file()), List.of(call.run().within(command.timeout())));
    }

    /** Ends the program, if it runs, and deletes the task. */
    public Commands cleanUp() throws TargetException {
        ProgramLine schtasks = ProgramLine.of(tools.program("schtasks.exe"));
        return Commands.of("delete a task", "TARGET-RUN-AS", Run.of(schtasks.with("/End", "/TN", TASK).text()).ending(), Run.of(schtasks.with("/Delete", "/TN", TASK, "/F").text()).ending());
    }
}
