package org.slipway.target.linux.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.slipway.engine.machine.Images.Label;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.LinuxTools;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** What wimlib is asked for. */
final class Wim {
    private static final Pattern PERCENT = Pattern.compile("\\((\\d{1,3})%\\)");
    private static final Pattern NAME = Pattern.compile("^Name:\\s+(.*?)\\s*$", Pattern.MULTILINE);
    /** “Tried to select an image that does not exist in the WIM.” */
    private static final long NO_SUCH_IMAGE = 18;

    private final Tools tools;

    Wim(Tools tools) {
        this.tools = tools;
    }

    /** Unpacks an image. @param to a block device with an empty NTFS volume, or a folder */
    void apply(Path file, int index, Path to, Progress progress) throws TargetException, InterruptedException {
        var words = new ArrayList<>(List.of("apply", file.toString(), Integer.toString(index), to.toString()));
        ImageFiles.parts(file).ifPresent(parts -> words.add("--ref=" + parts));
        run("unpack image " + index + " of " + file.getFileName(), words, progress);
    }

    /** Puts the files of a volume into an image. @param from a block device with NTFS, or a folder; @param configuration what is left out */
    void capture(Path from, Path file, Label label, Path configuration, boolean append, Progress progress) throws TargetException, InterruptedException {
        var words = new ArrayList<>(List.of(append ? "append" : "capture", from.toString(), file.toString(), label.name(), label.description(),
                "--config=" + configuration,
                "--check"));
        if (!append) {
            words.add("--compress=LZX");
        }
        property("CREATOR", label.creator()).ifPresent(words::add);
        property("VERSION", label.version()).ifPresent(words::add);
        run((append ? "add an image to " : "make the image ") + file.getFileName(), words, progress);
    }

    private static Optional<String> property(String name, String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of("--image-property=" + name + "=" + value);
    }

    void verify(Path file, Progress progress) throws TargetException, InterruptedException {
        run("verify " + file.getFileName(), List.of("verify", file.toString()), progress);
    }

    /** Of the images in a file. */
    List<String> names(Path file) throws TargetException, InterruptedException {
        String told = tools.run(Call.of(Tool.WIMLIB, "look at " + file.getFileName(), "info", file.toString()));
        return NAME.matcher(told).results().map(found -> found.group(1)).collect(Collectors.toList());
    }

    /** The names at the top of an image. */
    List<String> top(Path file, int index) throws TargetException, InterruptedException {
        var words = new ArrayList<>(List.of("dir", file.toString(), Integer.toString(index)));
        ImageFiles.parts(file).ifPresent(parts -> words.add("--ref=" + parts));
        String told = tools.run(Call.of(Tool.WIMLIB, "look into " + file.getFileName(), words));
        return told.lines().filter(line -> line.startsWith("/") || line.startsWith("\\")).map(line -> line.substring(1).split("[/\\\\]",
                2)[0]).filter(name -> !name.isEmpty()).distinct()
                .collect(Collectors.toList());
    }

    private void run(String act, List<String> words, Progress progress) throws TargetException, InterruptedException {
        Call call = Call.of(Tool.WIMLIB, act, words);
        Exit exit = tools.attempt(call, line -> {
            Matcher percent = PERCENT.matcher(line);
            if (percent.find()) {
                progress.at(Math.min(100, Integer.parseInt(percent.group(1))) / 100.0, line.strip());
            }
        });
        if (exit.code() == NO_SUCH_IMAGE) {
            throw Refused.because("TARGET-NO-IMAGE-INDEX", Refused.NO_FILE, "The file of the image has no image of that number: Linux could not " + act + ".",
                    "Choose another index; wimlib-imagex info FILE tells which there are.");
        }
        if (exit.code() != 0) {
            throw LinuxTools.failed(call, quiet(exit));
        }
    }

    /** Without the progress, which nobody wants to read. */
    private static Exit quiet(Exit exit) {
        return new Exit(exit.code(), exit.timedOut(), exit.output().lines().filter(line -> !PERCENT.matcher(line).find()).collect(Collectors.joining("\n")));
    }
}
