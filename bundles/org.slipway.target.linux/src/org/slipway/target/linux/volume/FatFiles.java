package org.slipway.target.linux.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slipway.base.Problem;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.tool.Call;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.tool.Tool;
import org.slipway.target.linux.tool.Tools;

/** The files of a FAT volume by mtools, which needs no kernel that knows FAT. */
final class FatFiles implements VolumeFiles {
    private static final Map<String, String> WAYS = Map.of("MTOOLS_DATE_STRING", "yyyy-mm-dd", "MTOOLS_TWENTY_FOUR_HOUR_CLOCK", "1", "MTOOLS_SKIP_CHECK", "1",
            "MTOOLSRC", "/dev/null", "TZ", "UTC");
    /** Short name, ending, size or that it is a folder, time, long name where there is one. */
    private static final Pattern LINE = Pattern.compile("(.{8})[ ](.{3})\\s+(<DIR>|\\d+)\\s+(\\d{4}-\\d\\d-\\d\\d)\\s+(\\d?\\d:\\d\\d)(?:\\s+(.*))?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm");
    private static final String FRESH = ".slipway-new";

    private final Tools tools;
    private final Kept kept;
    private final String volume;
    private final String drive;
    private final Settle settle;

    /** Brings what was written to the disk. */
    interface Settle {
        void now() throws TargetException;
    }

    /** @param volume as mtools names it; @param drive what is told as the top, as {@code S:} */
    FatFiles(Tools tools, Kept kept, String volume, String drive, Settle settle) {
        this.tools = tools;
        this.kept = kept;
        this.volume = volume;
        this.drive = drive;
        this.settle = settle;
    }

    private record Entry(String name, FileState state) {
    }

    @Override
    public Optional<Path> real(String path) {
        return Optional.empty();
    }

    private Call call(Tool tool, String act, String... words) {
        var all = new ArrayList<>(List.of("-i", volume));
        all.addAll(List.of(words));
        return Call.of(tool, act, all).with(WAYS);
    }

    private static String inside(List<String> names) {
        return "::/" + String.join("/", names);
    }

    private String told(List<String> names) {
        return drive + "\\" + String.join("\\", names);
    }

    /** Empty where there is no such folder. */
    private Optional<List<Entry>> entries(List<String> folder) throws TargetException {
        Call call = call(Tool.MDIR, "list " + told(folder), "-a", inside(folder));
        Exit exit;
        try {
            exit = tools.attempt(call, line -> { });
        } catch (InterruptedException cancelled) {
            throw Refused.cancelled(call.act());
        }
        if (exit.code() != 0) {
            return Optional.empty();
        }
        var entries = new ArrayList<Entry>();
        exit.output().lines().map(LINE::matcher).filter(Matcher::matches).map(FatFiles::entry).filter(each -> !each.name().equals(".")
                && !each.name().equals(".."))
                .forEach(entries::add);
        return Optional.of(entries);
    }

    private static Entry entry(Matcher line) {
        String ending = line.group(2).strip();
        String shortName = line.group(1).strip() + (ending.isEmpty() ? "" : "." + ending);
        String name = line.group(6) == null || line.group(6).isBlank() ? shortName : line.group(6).strip();
        boolean folder = line.group(3).equals("<DIR>");
        return new Entry(name, new FileState(folder, folder ? 0 : Long.parseLong(line.group(3)), time(line.group(4) + " " + line.group(5)), Optional.empty()));
    }

    private static Instant time(String told) {
        try {
            return LocalDateTime.parse(told, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException none) {
            return Instant.EPOCH;
        }
    }

    private Optional<Entry> entry(List<String> names) throws TargetException {
        Optional<List<Entry>> siblings = entries(names.subList(0, names.size() - 1));
        return siblings.orElse(List.of()).stream().filter(each -> each.name().equalsIgnoreCase(names.getLast())).findFirst();
    }

    @Override
    public Optional<FileState> state(String path) throws TargetException {
        List<String> names = Names.of(path);
        return names.isEmpty() ? Optional.of(new FileState(true, 0, Instant.EPOCH, Optional.empty())) : entry(names).map(Entry::state);
    }

    @Override
    public List<String> list(String folder) throws TargetException {
        List<String> names = Names.of(folder);
        if (!names.isEmpty() && entry(names).filter(each -> each.state().folder()).isEmpty()) {
            throw missing("listed", names);
        }
        return entries(names).orElseThrow(() -> missing("listed", names)).stream().map(Entry::name).sorted().toList();
    }

    private TargetException missing(String done, List<String> names) {
        return Refused.because("TARGET-FILE", Refused.NO_FILE, "“" + told(names) + "” could not be " + done + ": it is not there.",
                "Look whether the path is right.");
    }

    @Override
    public InputStream read(String path) throws TargetException {
        List<String> names = Names.of(path);
        if (names.isEmpty() || entry(names).filter(each -> !each.state().folder()).isEmpty()) {
            throw missing("read", names);
        }
        try {
            Path copy = Files.createTempFile(kept.work("files"), "read", "");
            tools.ask(call(Tool.MCOPY, "read " + told(names), "-o", "-n", inside(names), copy.toString()));
            return Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException broken) {
            throw trouble("read", names, broken);
        }
    }

    @Override
    public void write(String path, InputStream contents) throws TargetException {
        List<String> names = Names.of(path);
        if (names.isEmpty()) {
            throw missing("written", names);
        }
        Path copy = null;
        try {
            copy = Files.createTempFile(kept.work("files"), "write", "");
            Files.copy(contents, copy, StandardCopyOption.REPLACE_EXISTING);
            folders(names);
            var fresh = new ArrayList<>(names);
            fresh.set(fresh.size() - 1, names.getLast() + FRESH);
            tools.ask(call(Tool.MCOPY, "write " + told(names), "-o", copy.toString(), inside(fresh)));
            settle.now();
            Optional<Entry> old = entry(names);
            if (old.filter(each -> each.state().folder()).isPresent()) {
                throw new IOException("there is a folder of that name");
            }
            if (old.isPresent()) {
                tools.ask(call(Tool.MDEL, "replace " + told(names), inside(names)));
            }
            tools.ask(call(Tool.MREN, "name " + told(names), inside(fresh), inside(names)));
            settle.now();
        } catch (IOException broken) {
            throw trouble("written", names, broken);
        } finally {
            forget(copy);
        }
    }

    private static void forget(Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException later) {
            // it goes with the folder, when the run's disks are opened next
        }
    }

    private void folders(List<String> names) throws TargetException {
        for (int i = 1; i < names.size(); i++) {
            List<String> folder = names.subList(0, i);
            if (entry(folder).isEmpty()) {
                tools.ask(call(Tool.MMD, "make the folder " + told(folder), inside(folder)));
            }
        }
    }

    @Override
    public void delete(String path) throws TargetException {
        List<String> names = Names.of(path);
        Optional<Entry> there = names.isEmpty() ? Optional.empty() : entry(names);
        if (there.isPresent()) {
            tools.ask(call(there.get().state().folder() ? Tool.MDELTREE : Tool.MDEL, "delete " + told(names), inside(names)));
            settle.now();
        }
    }

    private TargetException trouble(String done, List<String> names, Exception broken) {
        return new TargetException(Problem.error("TARGET-FILE", "“" + told(names) + "” could not be " + done + ": " + broken.getMessage() + ".")
                .next("Look whether the drive has room, and the run's folder too."), Refused.DENIED);
    }
}
