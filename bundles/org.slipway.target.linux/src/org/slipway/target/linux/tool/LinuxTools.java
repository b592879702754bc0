package org.slipway.target.linux.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.process.Programs.Start;

/** The programs of this machine. */
public final class LinuxTools implements Tools {
    /** Where administrators' programs lie, for users whose PATH leaves them out. */
    private static final List<String> FURTHER = List.of("/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin", "/bin");
    /** Of what a program wrote, told where it fails. */
    private static final int LAST_LINES = 6;
    /** A listing of very many files; in characters. */
    private static final int KEPT = 16 << 20;
    private static final long NOT_SUPPORTED = 0x80070032L;
    private static final long FAILED = 0x80004005L;

    private final Programs programs;
    private final List<Path> folders;
    private final Map<Tool, Path> found = new EnumMap<>(Tool.class);

    /** @param folders where programs are looked for, in this order */
    public LinuxTools(Programs programs, List<Path> folders) {
        this.programs = programs;
        this.folders = List.copyOf(folders);
    }

    /** @param path as the variable PATH has it */
    public static LinuxTools onPath(Programs programs, String path) {
        return new LinuxTools(programs, Stream.concat(Stream.of(path.split(File.pathSeparator)).filter(each -> !each.isBlank()),
                FURTHER.stream()).distinct().map(Path::of).toList());
    }

    @Override
    public Exit attempt(Call call, Consumer<String> lines) throws TargetException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(program(call).toString());
        words.addAll(call.arguments());
        var environment = new HashMap<>(call.environment());
        environment.put("LC_ALL", "C.UTF-8"); // what is read must not be in the user's language
        try {
            return programs.run(new Start(words, Optional.empty(), environment, call.input(), Optional.empty(), KEPT), lines);
        } catch (IOException impossible) {
            throw new TargetException(Problem.error("TARGET-TOOL-START", "“" + call.tool().program() + "” could not be started to " + call.act() + ": "
                    + impossible.getMessage() + ".").next("Look whether the package “" + call.tool().debianPackage() + "” is whole."), impossible);
        }
    }

    /** Why a call did not end as it should. */
    public static TargetException failed(Call call, Exit exit) {
        List<String> lines = exit.output().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String last = lines.isEmpty() ? "it said nothing about it" : String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        return new TargetException(Problem.error("TARGET-TOOL", "Linux could not " + call.act() + ": " + last + (last.endsWith(".") ? "" : ".") + " "
                + call.tool().program() + " ended with " + exit.code() + ".").next("Look what it says, and whether the disk is whole and has room."), FAILED);
    }

    private Path program(Call call) throws TargetException {
        Path known = found.get(call.tool());
        if (known == null) {
            known = folders.stream().map(folder -> folder.resolve(call.tool().program())).filter(Files::isExecutable).findFirst()
                    .orElseThrow(() -> missing(call));
            found.put(call.tool(), known);
        }
        return known;
    }

    private static TargetException missing(Call call) {
        return new TargetException(Problem.error("TARGET-NO-TOOL", "“" + call.tool().program() + "” is missing, which is needed to " + call.act() + ".")
                .next("Install the package “" + call.tool().debianPackage() + "”, on Debian with: sudo apt-get install " + call.tool().debianPackage()),
                        NOT_SUPPORTED);
    }
}
