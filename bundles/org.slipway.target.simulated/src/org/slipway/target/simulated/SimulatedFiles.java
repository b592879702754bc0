package org.slipway.target.simulated;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.Drives.Place;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Tree;

/** Files of a simulated machine. */
final class SimulatedFiles implements Files {
    /** Of larger files only the size is kept. */
    private static final int KEPT = 4 << 20;

    private final Machine machine;
    private final Drives drives;

    SimulatedFiles(Machine machine, Drives drives) {
        this.machine = machine;
        this.drives = drives;
    }

    @Override
    public Optional<FileState> state(String path) throws TargetException {
        machine.look("file");
        return found(path).map(this::told);
    }

    private Optional<Tree<FileData>> found(String path) throws TargetException {
        return drives.place(path).flatMap(drives::find);
    }

    private FileState told(Tree<FileData> tree) {
        if (tree.value().isPresent()) {
            FileData file = tree.value().get();
            return new FileState(false, file.size(), file.modified(), file.version());
        }
        Instant newest = tree.children().values().stream().map(Tree::value).flatMap(Optional::stream).map(FileData::modified).max(Instant::compareTo)
                .orElse(machine.description().start().now());
        return new FileState(true, 0, newest, Optional.empty());
    }

    @Override
    public List<String> list(String folder) throws TargetException {
        machine.look("list");
        Tree<FileData> tree = found(folder).filter(each -> each.value().isEmpty())
                .orElseThrow(() -> Refused.because("TARGET-NO-FOLDER", Refused.NO_PATH, "There is no folder “" + folder + "”.", "Look at the path."));
        return List.copyOf(tree.names());
    }

    @Override
    public InputStream read(String path) throws TargetException {
        machine.look("read");
        FileData file = found(path).flatMap(Tree::value)
                .orElseThrow(() -> Refused.because("TARGET-NO-FILE", Refused.NO_FILE, "There is no file “" + path + "”.", "Look at the path."));
        return switch (file.body()) {
            case Body.Kept kept -> new ByteArrayInputStream(kept.bytes());
            case Body.Elsewhere elsewhere -> open(elsewhere, path);
            case Body.Unknown unknown -> throw Refused.because("SIMULATED-UNKNOWN-CONTENTS", Refused.WRONG_DATA, "Of “" + path
                    + "” the simulation knows the size, not the contents.",
                            "Describe the file with its text under files:, or try this step on a real machine.");
        };
    }

    private static InputStream open(Body.Elsewhere elsewhere, String path) throws TargetException {
        try {
            return new FileInputStream(elsewhere.file().toFile());
        } catch (IOException gone) {
            throw new TargetException(Problem.error("SIMULATED-CONTENT-GONE", "“" + path + "” stands for “" + elsewhere.path() + "”, which cannot be read: "
                    + gone.getMessage()).next("Bring the content back."), gone);
        }
    }

    @Override
    public void write(String path, InputStream contents) throws TargetException {
        Machine.Act act = machine.begin("write " + path);
        Place place = drives.place(path).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive for “" + path + "”.",
                "Look which letters the volumes have where the step runs."));
        if (drives.find(place).filter(there -> there.value().isEmpty()).isPresent()) {
            throw Refused.because("TARGET-IS-FOLDER", Refused.DENIED, "“" + path + "” is a folder.", "Write to a file in it.");
        }
        FileData file = data(path, contents);
        act.passMillis(drives.writing(place, file.size()));
        act.end(drives.with(machine.state(), place, file));
    }

    private FileData data(String path, InputStream contents) throws TargetException {
        try {
            byte[] bytes = contents.readNBytes(KEPT + 1);
            if (bytes.length <= KEPT) {
                return FileData.of(bytes, machine.state().now());
            }
            return FileData.filler(bytes.length + contents.transferTo(OutputStream.nullOutputStream()), machine.state().now());
        } catch (IOException unreadable) {
            throw new TargetException(Problem.error("TARGET-WRITE", "What “" + path + "” shall hold cannot be read: " + unreadable.getMessage())
                    .next("Look at where it comes from."), unreadable);
        }
    }

    @Override
    public void delete(String path) throws TargetException {
        Machine.Act act = machine.begin("delete " + path);
        Optional<Place> place = drives.place(path);
        if (place.isPresent() && place.get().names().isEmpty()) {
            throw Refused.because("TARGET-ROOT", Refused.DENIED, "“" + path + "” is a whole drive.", "Name a folder on it; format the volume to empty it.");
        }
        act.passMillis(5);
        act.end(place.map(each -> Drives.change(machine.state(), each, tree -> tree.without(each.names()))).orElse(machine.state()));
    }
}
