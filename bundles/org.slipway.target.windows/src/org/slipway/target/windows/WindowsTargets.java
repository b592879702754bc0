package org.slipway.target.windows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.target.TargetRequest;
import org.slipway.engine.target.TargetSource;
import org.slipway.target.windows.command.Commands;
import org.slipway.target.windows.command.FolderCommands;
import org.slipway.target.windows.command.RegistryCommands;
import org.slipway.target.windows.command.Resumption;
import org.slipway.target.windows.command.Run;
import org.slipway.target.windows.command.RunAsCommands;
import org.slipway.target.windows.command.Tools;
import org.slipway.target.windows.file.WindowsFiles;
import org.slipway.target.windows.line.StartWords;
import org.slipway.target.windows.machine.Machine;
import org.slipway.target.windows.machine.Own;
import org.slipway.target.windows.machine.WindowsBoots;
import org.slipway.target.windows.run.AccountProcesses;
import org.slipway.target.windows.run.CodePage;
import org.slipway.target.windows.run.Runner;
import org.slipway.target.windows.run.WindowsProcesses;

/** Opens the machine that this runs on, where that is Windows or Windows PE. */
public final class WindowsTargets implements TargetSource {
    private static final String PE = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\MiniNT";

    private final Surroundings surroundings;

    public WindowsTargets() {
        this(Surroundings.real());
    }

    WindowsTargets(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Target open(TargetRequest request) throws ProblemException {
        String system = surroundings.property("os.name").orElse("");
        if (!system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            throw new ProblemException(Problem.error("TARGET-NOT-WINDOWS", "The target “windows” is the machine itself, and this one runs " + (system.isEmpty() ? "something else" : system) + ".")
                    .next("Run the sequence on a machine with Windows or Windows PE, or choose another target, such as simulated."));
        }
        Wish wish = Wish.of(request.what());
        try {
            return open(request, wish);
        } catch (TargetException refused) {
            throw new ProblemException(refused.problem(), refused);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.error("TARGET-CANCELLED", "The machine was not waited for.").next("Begin again."), cancelled);
        }
    }

    private Target open(TargetRequest request, Wish wish) throws TargetException, InterruptedException {
        String windows = surroundings.variable("SystemRoot").orElse("C:\\Windows");
        String drive = windows.substring(0, 2);
        var tools = new Tools(windows, drive + Resumption.FOLDER + "\\work");
        var words = new StartWords(tools.program("cmd.exe"));
        var files = new WindowsFiles(Path::of);
        var plain = new Runner(new WindowsProcesses(words::of, StandardCharsets.US_ASCII), files);
        Charset console = new CodePage().of(plain.run(Commands.of("tell the code page", "TARGET-CODE-PAGE", Run.of(tools.program("chcp.com")).ending())).exit().output());
        boolean pe = plain.run(new RegistryCommands(tools).look(PE)).exit().code() == 0;
        Own own = own(request, wish, drive, pe);
        files.delete(tools.work()); // what an engine left that was broken off, secrets among it
        files.delete(own.kept() + "\\" + Resumption.RESTARTING);
        files.write(tools.work() + "\\made-by-slipway.txt", "Slipway keeps here what programs need while they run.\r\n".getBytes(StandardCharsets.US_ASCII), false);
        plain.run(new FolderCommands(tools).guard(drive + Resumption.FOLDER));
        WindowsBoots.Firmware firmware = () -> surroundings.variable("firmware_type");
        var processes = new WindowsProcesses(words::of, console);
        var runAs = new RunAsCommands(tools);
        var runner = new Runner(processes, files);
        if (!pe) {
            runner.run(runAs.cleanUp()); // of an engine that was broken off
        }
        return new WindowsTarget(new Machine(own, tools, new AccountProcesses(processes, runner, runAs), files, firmware, time -> Thread.sleep(time)));
    }

    /** The journal's folder is the one that holds what a target keeps. */
    private Own own(TargetRequest request, Wish wish, String drive, boolean pe) {
        Path kept = request.keep().toAbsolutePath().normalize();
        String site = request.site().toAbsolutePath().normalize().toString();
        String run = Optional.ofNullable(kept.getParent()).map(Path::toString).orElse("");
        Optional<String> engine = surroundings.property("eclipse.launcher").map(path -> path.replaceFirst("(?i)\\\\slipway\\.exe$", "\\\\slipwayc.exe"));
        List<String> paths = engine.isPresent() ? List.of(engine.get(), site, run) : List.of(site, run);
        return new Own(drive, pe, paths, kept.toString(), wish.removable(), engine.flatMap(path -> Resumption.of(path, site, run)));
    }
}
