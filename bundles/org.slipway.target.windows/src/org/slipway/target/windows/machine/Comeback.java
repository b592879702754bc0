package org.slipway.target.windows.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.FolderCommands;
import org.slipway.target.windows.command.Resumption;
import org.slipway.target.windows.command.Tools;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.run.Runner;

/** Sees to it that the engine is called again: by a Windows that is yet to be set up, or by the one that runs. */
final class Comeback {
    private static final String IMAGES_OWN = "SetupComplete.image.cmd";
    private static final String OURS = "rem Slipway:";

    private final Runner runner;
    private final Tools tools;
    private final WindowsFiles files;
    private final Own own;

    Comeback(Runner runner, Tools tools, WindowsFiles files, Own own) {
        this.runner = runner;
        this.tools = tools;
        this.files = files;
        this.own = own;
    }

    private Resumption resumption() throws TargetException {
        return own.resumption().filter(each -> own.onDisk()).orElseThrow(() -> Refused.because("TARGET-RESUME", Refused.NO_PATH,
                "Nothing could call Slipway again after the restart: its program, the site and the run do not all lie on drives of this machine that outlive it (" + String.join(", ", own.paths()) + ").",
                "Copy them to a drive of the machine, in folders named with plain letters, and begin the run there."));
    }

    /** By a Windows on a volume, at the end of its setup. A script of the image's own that Setup would run comes first. */
    void afterSetupOf(String drive) throws TargetException, InterruptedException {
        Resumption resumption = resumption();
        place(drive, resumption);
        String folder = drive + "\\Windows\\Setup\\Scripts\\";
        String script = folder + "SetupComplete.cmd";
        if (files.state(script).isPresent() && !text(script).contains(OURS)) {
            files.rename(script, folder + IMAGES_OWN);
        }
        files.write(script, Resumption.setupComplete(IMAGES_OWN).getBytes(StandardCharsets.UTF_8), false);
    }

    /** By the newer Windows that Setup puts in place of the running one, or by the old one. @return the script that Setup is told to run */
    String afterUpgrade() throws TargetException, InterruptedException {
        Resumption resumption = resumption();
        place(tools.drive(), resumption);
        String script = tools.drive() + Resumption.FOLDER + "\\setup-done.cmd";
        files.write(script, Resumption.setupComplete(IMAGES_OWN).getBytes(StandardCharsets.UTF_8), false);
        return script;
    }

    /** By the running Windows, whenever it starts. */
    void afterRestart() throws TargetException, InterruptedException {
        Resumption resumption = resumption();
        place(tools.drive(), resumption);
        runner.run(resumption.arrange(tools));
    }

    private void place(String drive, Resumption resumption) throws TargetException, InterruptedException {
        runner.run(resumption.place(drive));
        runner.run(new FolderCommands(tools).guard(drive + Resumption.FOLDER));
    }

    private String text(String file) throws TargetException {
        try (var input = files.read(file)) {
            return new String(input.readNBytes(1 << 20), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw Refused.because("TARGET-FILE", Refused.NO_FILE, "“" + file + "” could not be read: " + broken.getMessage() + ".", "Look at the file.");
        }
    }
}
