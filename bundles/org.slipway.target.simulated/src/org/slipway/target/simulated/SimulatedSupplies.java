package org.slipway.target.simulated;

import java.util.List;
import java.util.Optional;

import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.target.simulated.Contents.Parcel;
import org.slipway.target.simulated.Contents.Piece;
import org.slipway.target.simulated.Drives.Place;
import org.slipway.target.simulated.device.Brought;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.State.Placed;
import org.slipway.target.simulated.device.Tree;

/** Brings content of artifacts to a simulated machine, over its network. */
final class SimulatedSupplies implements Supplies {
    private static final String CACHE = "\\_SMSTaskSequence\\Packages\\";

    private final Machine machine;
    private final Drives drives;
    private final Network network;

    SimulatedSupplies(Machine machine, Drives drives, Network network) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
    }

    @Override
    public Supply bring(Deployable what, Content content, Optional<String> into, Progress progress) throws TargetException, InterruptedException {
        Machine.Act act = machine.begin("bring " + what.getId());
        Parcel parcel = machine.common().contents().of(what, content);
        parcel.assumed().ifPresent(machine.notes()::say);
        String folder = into.orElseGet(() -> largest() + CACHE + what.getId());
        Place place = drives.place(folder).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive for “" + folder + "”.",
                "Look which letters the volumes have where the step runs."));
        Tree<FileData> there = drives.find(place).orElse(Tree.empty());
        if (!all(parcel, there)) {
            network.need("“" + what.getName() + "”");
            if (parcel.size() - there.size() > drives.room(place)) {
                throw Refused.because("TARGET-FULL", Refused.FULL, "There is no room for “" + what.getName() + "” (" + Contents.gigabytes(parcel.size())
                        + ") in "
                        + folder + ".", "Make the partition larger, or remove what is not needed.");
            }
            progress.at(0, parcel.assumed().orElse("Bringing “" + what.getName() + "”, " + Contents.gigabytes(parcel.size())));
            bring(act, parcel, place, progress);
        }
        act.end(machine.state().supplied(folder, new Brought(String.valueOf(what.getId()), parcel.release().map(Release::version).orElse(""),
                parcel.release(), parcel.size(), parcel.assumed().isEmpty())));
        progress.at(1, "“" + what.getName() + "” is there");
        return new Supply(folder, parcel.size());
    }

    /** The drive that has the most room, the memory of the boot environment where there is none. */
    private String largest() {
        return machine.state().volumes().stream().filter(each -> each.volume().letter().isPresent() && !each.volume().lock().locked())
                .max((one, other) -> Long.compare(one.partition().free(), other.partition().free())).flatMap((Placed each) -> each.volume().letter())
                .orElse(Drives.MEMORY);
    }

    private static boolean all(Parcel parcel, Tree<FileData> there) {
        for (Piece each : parcel.pieces()) {
            if (there.get(names(each.path())).filter(file -> file.size() == each.size()).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(String path) {
        return List.of(path.split("\\\\"));
    }

    /** The first half of the files lasts where it is broken off in its midst. */
    private void bring(Machine.Act act, Parcel parcel, Place place, Progress progress) {
        Tree<FileData> half = Tree.empty();
        int count = 0;
        long bytes = 0;
        for (Piece each : parcel.pieces()) {
            half = half.with(names(each.path()), new FileData(each.size(), machine.state().now(), Optional.empty(),
                    each.there().<Body>map(path -> new Body.Elsewhere(path.toString())).orElse(new Body.Unknown())));
            bytes += each.size();
            if (++count == (parcel.pieces().size() + 1) / 2 && parcel.pieces().size() > 1) {
                act.passMillis(time(place, bytes));
                act.stride(arrived(place, half, bytes));
                progress.at(0.5, Contents.gigabytes(bytes) + " of " + Contents.gigabytes(parcel.size()));
                bytes = 0;
            }
        }
        act.passMillis(time(place, bytes));
        act.stride(arrived(place, half, bytes));
    }

    private long time(Place place, long bytes) {
        return Math.max(network.milliseconds(bytes), drives.writing(place, bytes));
    }

    private State arrived(Place place, Tree<FileData> files, long bytes) {
        State state = machine.state();
        return Drives.change(state.with(state.outside().with(bytes, 0)), place, tree -> tree.put(place.names(), files));
    }
}
