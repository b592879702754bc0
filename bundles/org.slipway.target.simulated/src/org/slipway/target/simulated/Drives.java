package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.Partition;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.State.Placed;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Volume;

/** Finds what a path means: a place on a volume, in the memory of the boot environment, or on a shared folder. */
final class Drives {
    /** The drive that the boot environment has in memory. */
    static final String MEMORY = "X:";

    private final Machine machine;
    private final Network network;

    Drives(Machine machine, Network network) {
        this.machine = machine;
        this.network = network;
    }

    /** A place for files. */
    sealed interface Place {
        List<String> names();

        record OnVolume(Spot spot, List<String> names) implements Place {
        }

        record InMemory(List<String> names) implements Place {
        }

        record OnNetwork(List<String> names) implements Place {
        }
    }

    /** The volume that has a letter. */
    Optional<Placed> volume(String drive) {
        String letter = letter(drive);
        State state = machine.state();
        for (int disk = 0; disk < state.disks().size(); disk++) {
            for (Partition each : state.disks().get(disk).partitions()) {
                if (each.volume().isPresent() && each.volume().get().letter().filter(letter::equals).isPresent()) {
                    return Optional.of(new Placed(new Spot(disk, each.number()), each, each.volume().get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The same, or a refusal as Windows tells it. */
    Placed formatted(String drive) throws TargetException {
        Placed found = volume(drive).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no volume " + drive + " on “"
                + machine.identity().name() + "”.", "Look which letters the volumes have where the step runs; partition the disk first."));
        if (found.volume().lock().locked()) {
            throw Refused.because("TARGET-LOCKED", Refused.LOCKED, drive + " is locked by BitLocker.",
                    "Suspend BitLocker before the machine leaves its system.");
        }
        return found;
    }

    private static String letter(String drive) {
        String stripped = drive.strip().toUpperCase(Locale.ROOT);
        return stripped.endsWith("\\") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /** Empty where the drive is not there. @throws TargetException where it is no full path, or what it leads to cannot be reached */
    Optional<Place> place(String path) throws TargetException {
        String text = path.strip().replace('/', '\\');
        if (text.startsWith("\\\\?\\")) {
            text = text.substring(4);
        }
        if (text.startsWith("\\\\")) {
            return Optional.of(shared(text));
        }
        if (text.length() < 2 || text.charAt(1) != ':' || !Character.isLetter(text.charAt(0)) || text.length() > 2 && text.charAt(2) != '\\') {
            throw Refused.because("TARGET-PATH", 161, "“" + path + "” is not a full path.", "Write it with its drive, for instance C:\\Temp\\a.txt.");
        }
        String drive = text.substring(0, 2).toUpperCase(Locale.ROOT);
        List<String> names = names(text.substring(2), path);
        if (drive.equals(MEMORY) && machine.state().running().pe()) {
            return Optional.of(new Place.InMemory(names));
        }
        String share = machine.state().session().drives().get(drive);
        if (share != null) {
            return Optional.of(shared(share + "\\" + String.join("\\", names)));
        }
        Optional<Placed> volume = volume(drive);
        if (volume.isPresent() && volume.get().volume().lock().locked()) {
            formatted(drive);
        }
        return volume.map(each -> new Place.OnVolume(each.spot(), names));
    }

    private Place shared(String text) throws TargetException {
        List<String> names = names(text.substring(2), text);
        network.reach(text, names);
        return new Place.OnNetwork(names);
    }

    private static List<String> names(String text, String path) throws TargetException {
        var names = new ArrayList<String>();
        for (String name : text.split("\\\\")) {
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.removeLast();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                if (name.chars().anyMatch(c -> c < 32 || "<>:\"|?*".indexOf(c) >= 0)) {
                    throw Refused.because("TARGET-PATH", 123, "“" + path + "” holds a sign that no file name may have.", "Use another name.");
                }
                names.add(name);
            }
        }
        return names;
    }

    Optional<Tree<FileData>> find(Place place) {
        State state = machine.state();
        return switch (place) {
            case Place.OnVolume on -> state.volume(on.spot()).map(Volume::files).flatMap(tree -> tree.find(on.names()));
            case Place.InMemory in -> state.session().memory().find(in.names());
            case Place.OnNetwork on -> on.names().size() <= 2 ? Optional.of(state.outside().files().find(on.names()).orElse(Tree.empty()))
                    : state.outside().files().find(on.names());
        };
    }

    /** With other files in the tree that a place belongs to. */
    static State change(State state, Place place, UnaryOperator<Tree<FileData>> how) {
        return switch (place) {
            case Place.OnVolume on -> state.change(on.spot(), volume -> volume.withFiles(how.apply(volume.files())));
            case Place.InMemory in -> state.with(state.session().withMemory(how.apply(state.session().memory())));
            case Place.OnNetwork on -> state.with(state.outside().withFiles(how.apply(state.outside().files())));
        };
    }

    /** How many bytes can still be written there. */
    long room(Place place) {
        return switch (place) {
            case Place.OnVolume on -> machine.state().partition(on.spot()).map(Partition::free).orElse(0L);
            case Place.InMemory in -> Math.max(0, machine.hardware().memory() / 4 - machine.state().session().memory().size());
            case Place.OnNetwork on -> Long.MAX_VALUE;
        };
    }

    /** How long it takes to write so much there, in milliseconds. */
    long writing(Place place, long bytes) {
        return switch (place) {
            case Place.OnVolume on -> bytes * 1_000 / machine.hardware().disks().get(on.spot().disk()).write();
            case Place.InMemory in -> bytes / 2_000_000;
            case Place.OnNetwork on -> network.milliseconds(bytes);
        };
    }

    /** With a file there. @throws TargetException where there is no room */
    State with(State state, Place place, FileData file) throws TargetException {
        long old = find(place).flatMap(Tree::value).map(FileData::size).orElse(0L);
        if (file.size() - old > room(place)) {
            throw Refused.because("TARGET-FULL", Refused.FULL, "There is no room for “" + String.join("\\", place.names()) + "” ("
                    + Contents.gigabytes(file.size()) + ").", "Make the partition larger, or remove what is not needed.");
        }
        return change(state, place, tree -> tree.with(place.names(), file));
    }
}
