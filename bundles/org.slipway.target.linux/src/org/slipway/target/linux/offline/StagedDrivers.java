package org.slipway.target.linux.offline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

import org.slipway.engine.machine.OfflineWindows.Drivers;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;
import org.slipway.target.linux.volume.VolumeFiles;

/** Drivers in a folder of a volume, where its Windows finds them. */
final class StagedDrivers {
    static final String FOLDER = "_Slipway\\Drivers";
    private static final int DEEPEST = 32;

    private final VolumeFiles volume;

    StagedDrivers(VolumeFiles volume) {
        this.volume = volume;
    }

    /** Copies those of a folder. Each folder that they come from has one of its own, which is made anew. */
    void add(Files from, Drivers drivers, Progress progress) throws TargetException {
        String source = drivers.folder().strip().replaceAll("[\\\\/]+$", "");
        if (from.state(source).filter(FileState::folder).isEmpty()) {
            throw Refused.because("TARGET-NO-FOLDER", Refused.NO_PATH, "There is no “" + source + "”.", "Bring it first, or mend the path.");
        }
        var files = new ArrayList<String>();
        collect(from, source, "", drivers.recurse(), files);
        long information = files.stream().filter(StagedDrivers::isInformation).count();
        if (information == 0) {
            throw Refused.because("TARGET-NO-DRIVERS", Refused.NO_FILE, "There are no drivers in “" + source + "”.",
                    drivers.recurse() ? "Look at the package." : "Let folders below be looked into too.");
        }
        String place = FOLDER + "\\" + name(source);
        volume.delete(place);
        String what = "Putting " + information + (information == 1 ? " driver" : " drivers") + " on the disk, for the first start";
        for (int i = 0; i < files.size(); i++) {
            progress.at((double) i / files.size(), what);
            copy(from, source + "\\" + files.get(i), place + "\\" + files.get(i));
        }
        progress.at(1, drivers.options().isBlank() ? what : what + "; the options of DISM are passed over: " + drivers.options());
    }

    /** Whatever a driver consists of may lie in folders below it; drivers that lie there count only if they are wanted. */
    private static void collect(Files from, String source, String below, boolean recurse, List<String> into) throws TargetException {
        String here = below.isEmpty() ? source : source + "\\" + below;
        if (below.chars().filter(each -> each == '\\').count() > DEEPEST) {
            throw Refused.because("TARGET-FOLDER-DEEP", Refused.WRONG_DATA, "“" + here + "” lies too deep for a folder of drivers.",
                    "Look for a folder that holds itself.");
        }
        for (String name : from.list(here)) {
            String each = below.isEmpty() ? name : below + "\\" + name;
            if (from.state(source + "\\" + each).filter(FileState::folder).isPresent()) {
                collect(from, source, each, recurse, into);
            } else if (recurse || below.isEmpty() || !isInformation(name)) {
                into.add(each);
            }
        }
    }

    private static boolean isInformation(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".inf");
    }

    /** Told apart by the whole path, since many folders have one name. */
    private static String name(String source) {
        var sum = new CRC32();
        sum.update(source.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        String last = source.substring(Math.max(source.lastIndexOf('\\'), source.lastIndexOf('/')) + 1).replaceAll("[^A-Za-z0-9._-]", "_");
        return "%s-%08x".formatted(last.substring(0, Math.min(last.length(), 40)), sum.getValue());
    }

    private void copy(Files from, String source, String to) throws TargetException {
        try (InputStream contents = from.read(source)) {
            volume.write(to, contents);
        } catch (IOException unreadable) {
            throw Refused.because("TARGET-FILE", Refused.NO_FILE, "“" + source + "” could not be read: " + unreadable.getMessage() + ".", "Bring it again.");
        }
    }

    /** The folders that hold drivers, without the drive; empty where none were added. */
    List<String> folders() throws TargetException {
        var found = new ArrayList<String>();
        if (volume.state(FOLDER).filter(FileState::folder).isPresent()) {
            find(FOLDER, found);
        }
        return found;
    }

    private void find(String folder, List<String> into) throws TargetException {
        List<String> names = volume.list(folder);
        if (names.stream().anyMatch(StagedDrivers::isInformation)) {
            into.add(folder);
        }
        for (String name : names) {
            if (volume.state(folder + "\\" + name).filter(FileState::folder).isPresent()) {
                find(folder + "\\" + name, into);
            }
        }
    }
}
