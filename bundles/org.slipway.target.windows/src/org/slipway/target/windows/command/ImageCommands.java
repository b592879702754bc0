package org.slipway.target.windows.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.engine.machine.Images.Label;
import org.slipway.engine.target.TargetException;
import org.slipway.target.windows.command.Before.Encoding;
import org.slipway.target.windows.command.Before.Life;
import org.slipway.target.windows.command.Run.Meter;
import org.slipway.target.windows.line.ProgramLine;

/** Images, by DISM. */
public final class ImageCommands {
    private static final String CODE = "TARGET-IMAGE";
    /** What is no part of an image: what Windows makes anew, and what a run keeps on the volume. */
    private static final String LEFT_OUT = """
            [ExclusionList]
            \\$ntfs.log
            \\hiberfil.sys
            \\pagefile.sys
            \\swapfile.sys
            \\System Volume Information
            \\RECYCLER
            \\$Recycle.Bin
            \\Windows\\CSC
            \\_SMSTaskSequence
            \\_Slipway

            [CompressionExclusionList]
            *.mp3
            *.zip
            *.cab
            \\WINDOWS\\inf\\*.pnf
            """;

    private final Tools tools;

    public ImageCommands(Tools tools) {
        this.tools = tools;
    }

    private ProgramLine dism() {
        return ProgramLine.of(tools.program("dism.exe")).with("/English");
    }

    private Run run(ProgramLine line) throws TargetException {
        return Run.of(line.text()).meter(Meter.PERCENT);
    }

    /** @param parts where an image is in several files, their pattern, as {@code D:\install*.swm}; @param drive as {@code W:} */
    public Commands apply(String file, Optional<String> parts, int index, String drive) throws TargetException {
        ProgramLine line = dism().with("/Apply-Image", "/ImageFile:" + file);
        line = parts.isPresent() ? line.with("/SWMFile:" + parts.get()) : line;
        return Commands.of("apply image " + index + " of “" + file + "” to " + drive, CODE, run(line.with("/Index:" + index, "/ApplyDir:" + drive + "\\")));
    }

    /** Makes a new file. @param drive as {@code W:} */
    public Commands capture(String drive, String file, Label label) throws TargetException {
        return capturing("/Capture-Image", drive, file, label, "/Compress:max");
    }

    /** Adds an image to a file. */
    public Commands append(String drive, String file, Label label) throws TargetException {
        return capturing("/Append-Image", drive, file, label, "/CheckIntegrity");
    }

    private Commands capturing(String verb, String drive, String file, Label label, String how) throws TargetException {
        String left = tools.file("left-out.ini");
        ProgramLine line = dism().with(verb, "/ImageFile:" + file, "/CaptureDir:" + drive + "\\", "/Name:" + label.name()).with("/Description:" + description(label))
                .with(how, "/ConfigFile:" + left);
        return Commands.of("make an image of " + drive + " in “" + file + "”", CODE, run(line)).with(new Before(left, LEFT_OUT.replace("\n", "\r\n"), Encoding.UTF_8, Life.RUN));
    }

    /** DISM has no place of its own for who made an image, and in which version. */
    private static String description(Label label) {
        String made = String.join(", ", Stream.of(label.creator(), label.version()).filter(each -> !each.isBlank()).toList());
        return made.isEmpty() ? label.description() : (label.description() + " (" + made + ")").strip();
    }

    /** What a file holds; {@link #names} reads it. */
    public Commands look(String file) throws TargetException {
        return Commands.of("look into “" + file + "”", CODE, run(dism().with("/Get-ImageInfo", "/ImageFile:" + file)).meter(Meter.NONE));
    }

    /** The names of images in a file, in order. @param told by {@link #look}; DISM was told to speak English */
    public static List<String> names(String told) {
        return told.lines().map(String::strip).filter(line -> line.startsWith("Name :")).map(line -> line.substring("Name :".length()).strip()).toList();
    }

    /**
     * Writes what a machine needs to start Windows.
     *
     * @param drive with Windows, as {@code W:}
     * @param system the partition that the firmware starts from, as {@code S:}
     */
    public Commands boot(String drive, String system, boolean uefi) throws TargetException {
        ProgramLine line = ProgramLine.of(tools.program("bcdboot.exe")).with(drive + "\\Windows", "/s", system, "/f", uefi ? "UEFI" : "BIOS");
        return Commands.of("make the machine start Windows from " + drive, "TARGET-BOOT-FILES", Run.of(line.text()));
    }
}
