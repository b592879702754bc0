package org.slipway.target.windows.command;

import java.util.List;

import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Run.Meter;
import org.slipway.target.windows.line.ProgramLine;

/** Changes to a Windows that does not run, by DISM. */
public final class OfflineCommands {
    /** “A restart is needed”: for a Windows that does not run, all is done. */
    private static final long RESTART = 3010;

    private final Tools tools;

    public OfflineCommands(Tools tools) {
        this.tools = tools;
    }

    /** Windows PE has little room of its own, so what DISM unpacks goes to the volume. @param drive as {@code W:} */
    private ProgramLine dism(String drive) {
        return ProgramLine.of(tools.program("dism.exe")).with("/English", "/Image:" + drive + "\\", "/ScratchDir:" + scratch(drive));
    }

    /** A folder that has to be there. */
    public static String scratch(String drive) {
        return drive + "\\_Slipway\\scratch";
    }

    private static Run run(ProgramLine line) throws TargetException {
        return Run.of(line.text()).ending(0L, RESTART).meter(Meter.PERCENT);
    }

    public Commands drivers(String drive, Drivers drivers) throws TargetException {
        ProgramLine line = dism(drive).with("/Add-Driver", "/Driver:" + drivers.folder()).when(drivers.recurse(), "/Recurse").when(drivers.unsigned(), "/ForceUnsigned")
                .wordForWord(drivers.options());
        return Commands.of("add the drivers in “" + drivers.folder() + "” to Windows on " + drive, "TARGET-DRIVERS", run(line));
    }

    /** DISM orders packages by itself where it gets them together. */
    public Commands packages(String drive, List<String> packages) throws TargetException {
        ProgramLine line = dism(drive).with("/Add-Package");
        for (String each : packages) {
            line = line.with("/PackagePath:" + each);
        }
        return Commands.of("add packages to Windows on " + drive, "TARGET-PACKAGES", run(line));
    }

    public Commands answers(String drive, String answerFile) throws TargetException {
        return Commands.of("apply “" + answerFile + "” to Windows on " + drive, "TARGET-ANSWERS", run(dism(drive).with("/Apply-Unattend:" + answerFile)));
    }
}
