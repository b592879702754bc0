package org.slipway.target.windows.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Before.Encoding;
import org.slipway.target.windows.command.Before.Life;
import org.slipway.target.windows.line.ProgramLine;

/**
 * How the engine is called again after a restart. All is named without drives: a volume may have another letter then.
 *
 * @param engine the program, as {@code \_Slipway\engine\slipwayc.exe}
 * @param site the folder of the site
 * @param run the folder of the run
 */
public record Resumption(String engine, String site, String run) {
    /** In the folder that a target keeps, while a restart is under way. */
    public static final String RESTARTING = "restarting";
    /** Where all of it lies on a volume. */
    public static final String FOLDER = "\\_Slipway";
    private static final String TASK = "\\Slipway\\Resume";
    private static final String LETTERS = "C D E F G H I J K L M N O P Q R S T U V W Y Z X";
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z]:(\\\\[\\x20-\\x7E&&[^%\"]]+)");

    /** @return nothing where one of the paths has no drive, or signs that scripts of cmd.exe would act upon */
    public static Optional<Resumption> of(String engine, String site, String run) {
        Matcher program = LOCAL.matcher(engine);
        Matcher folder = LOCAL.matcher(site);
        Matcher journal = LOCAL.matcher(run);
        return program.matches() && folder.matches() && journal.matches() ? Optional.of(new Resumption(program.group(1), folder.group(1), journal.group(1)))
                : Optional.empty();
    }

    /** Finds all on whichever drives, waits until Setup is through, and goes on with the run. */
    public String script() {
        return crlf("""
                @echo off
                rem Slipway: goes on with a run after a restart. Volumes may have other letters than before it.
                setlocal
                call :find ENGINE "%s" || exit /b 2
                call :find SITE "%s" || exit /b 2
                call :find RUN "%s\\run.json" || exit /b 2
                :wait
                reg.exe query HKLM\\SYSTEM\\Setup /v SystemSetupInProgress | find.exe "0x1" >nul || goto go
                ping.exe -n 6 127.0.0.1 >nul
                goto wait
                :go
                cd /d "%%SITE%%%s"
                "%%ENGINE%%%s" resume "%%RUN%%%s"
                set ENDED=%%ERRORLEVEL%%
                if not exist "%%RUN%%%s\\target\\%s" schtasks.exe /Delete /TN "%s" /F >nul 2>&1
                exit /b %%ENDED%%
                """.formatted(engine, site, run, site, engine, run, run, RESTARTING, TASK) + finding());
    }

    /** The same for Windows PE, where nothing is to be waited for. */
    public String scriptForPe() {
        return crlf("""
                @echo off
                rem Slipway: goes on with a run after a restart into Windows PE.
                setlocal
                wpeinit.exe
                call :find ENGINE "%s" || exit /b 2
                call :find SITE "%s" || exit /b 2
                call :find RUN "%s\\run.json" || exit /b 2
                cd /d "%%SITE%%%s"
                "%%ENGINE%%%s" resume "%%RUN%%%s"
                exit /b %%ERRORLEVEL%%
                """.formatted(engine, site, run, site, engine, run) + finding());
    }

    private static String finding() {
        return """
                :find
                for %%%%d in (%s) do if not defined %%1 if exist "%%%%d:%%~2" set "%%1=%%%%d:"
                if defined %%1 exit /b 0
                echo Slipway: %%~2 is on no drive.
                exit /b 1
                """.formatted(LETTERS);
    }

    /** What Windows PE starts first, for a boot image: a list of programs. @param script as Windows PE finds it */
    public static String winpeshl(String script) {
        return crlf("[LaunchApps]\n%SYSTEMROOT%\\System32\\cmd.exe, /d /c \"" + script + "\"\n");
    }

    /** A task for each start of the machine. Without the settings, Windows would not begin it on a battery, and end it after three days. */
    public String task() {
        return crlf("""
                <?xml version="1.0" encoding="UTF-16"?>
                <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
                  <RegistrationInfo>
                    <Description>Slipway goes on with a run after a restart.</Description>
                  </RegistrationInfo>
                  <Triggers>
                    <BootTrigger>
                      <Enabled>true</Enabled>
                    </BootTrigger>
                  </Triggers>
                  <Principals>
                    <Principal id="Author">
                      <UserId>S-1-5-18</UserId>
                      <RunLevel>HighestAvailable</RunLevel>
                    </Principal>
                  </Principals>
                  <Settings>
                    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
                    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
                    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
                    <AllowHardTerminate>true</AllowHardTerminate>
                    <StartWhenAvailable>true</StartWhenAvailable>
                    <AllowStartOnDemand>true</AllowStartOnDemand>
                    <Enabled>true</Enabled>
                    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
                    <Priority>4</Priority>
                  </Settings>
                  <Actions Context="Author">
                    <Exec>
                      <Command>%windir%\\System32\\cmd.exe</Command>
                      <Arguments>/d /c "%SystemDrive%\\_Slipway\\resume.cmd"</Arguments>
                    </Exec>
                  </Actions>
                </Task>
                """);
    }

    /** What Setup runs at its end: makes the task, and begins it; it waits for Setup to be through. @param before a script of the image's own that comes first */
    public static String setupComplete(String before) {
        return crlf("""
                @echo off
                rem Slipway: goes on with a run when Windows is set up.
                if exist "%%~dp0%s" call "%%~dp0%s"
                schtasks.exe /Create /TN "%s" /XML "%%SystemDrive%%\\_Slipway\\resume-task.xml" /F
                schtasks.exe /Run /TN "%s"
                exit /b 0
                """.formatted(before, before, TASK, TASK));
    }

    /** Puts script and task on the drive of a Windows. @param drive as {@code C:} */
    public Commands place(String drive) {
        return new Commands("put in place what calls Slipway again", "TARGET-RESUME", List.of(
                new Before(drive + FOLDER + "\\resume.cmd", script(), Encoding.UTF_8, Life.STAYS),
                new Before(drive + FOLDER + "\\resume-task.xml", task(), Encoding.UTF_16, Life.STAYS)), List.of());
    }

    /** The same for the running Windows, with the task made. */
    public Commands arrange(Tools tools) throws TargetException {
        String drive = tools.drive();
        return place(drive).then(Run.of(ProgramLine.of(tools.program("schtasks.exe")).with("/Create", "/TN", TASK, "/XML", drive + FOLDER + "\\resume-task.xml", "/F").text()));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
