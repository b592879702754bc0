package org.slipway.target.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Architecture;
import org.slipway.target.simulated.Contents.Parcel;
import org.slipway.target.simulated.Drives.Place;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.State.Placed;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.Windows;

/** Images of volumes of a simulated machine. */
final class SimulatedImages implements Images {
    /** How much larger an image is when it is unpacked; nobody knows it without reading it. */
    /** “The image file is valid, but is for a machine type other than the current machine.” */
    private static final long OTHER_MACHINE = 216;
    private static final double UNPACKED = 2.4;
    /** What is spent on unpacking, in bytes of the image a second. */
    private static final long UNPACKING = 90_000_000L;
    private static final long CAPTURING = 60_000_000L;

    private final Machine machine;
    private final Drives drives;
    private final Network network;
    private final SimulatedBoots boots;

    SimulatedImages(Machine machine, Drives drives, Network network, SimulatedBoots boots) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
        this.boots = boots;
    }

    @Override
    public void apply(Image image, Content content, String drive, boolean wipe, List<String> kept, Progress progress) throws TargetException,
            InterruptedException {
        Machine.Act act = machine.begin("apply image " + image.artifact().getId() + " to " + drive);
        Placed volume = drives.formatted(drive);
        if (machine.state().running().system().equals(Optional.of(volume.spot()))) {
            throw Refused.because("TARGET-VOLUME-IN-USE", Refused.DENIED, drive + " holds the system that runs.", "Restart into Windows PE first.");
        }
        network.need("the image");
        Parcel parcel = machine.common().contents().of(image.artifact(), content);
        parcel.assumed().ifPresent(machine.notes()::say);
        fits(image, parcel);
        long unpacked = Math.round(parcel.size() * UNPACKED);
        Tree<FileData> rest = kept(volume.volume().files(), wipe, kept);
        room(image, drive, volume, rest.size() + unpacked + (image.fromNetwork() ? 0 : parcel.size()));

        progress.at(0, parcel.assumed().orElse("Bringing “" + image.artifact().getName() + "”, " + Contents.gigabytes(parcel.size())));
        act.passMillis(network.milliseconds(parcel.size()));
        act.stride(received(machine.state(), parcel.size()).change(volume.spot(), each -> wiped(each, rest, wipe)));

        progress.at(0.3, "Unpacking it to " + drive);
        act.passMillis(unpacking(parcel.size(), unpacked, volume.spot()) / 2);
        Tree<FileData> half = rest.with(List.of("Windows", "(half of an image)"), FileData.filler(unpacked / 2, machine.state().now()));
        act.stride(machine.state().change(volume.spot(), each -> each.withFiles(half)));

        progress.at(0.7, "Unpacking it to " + drive);
        act.passMillis(unpacking(parcel.size(), unpacked, volume.spot()) / 2);
        Optional<Release> release = parcel.release();
        State whole = machine.state().change(volume.spot(), each -> release.isPresent() ? withWindows(each, rest, release.get(), unpacked)
                : each.withFiles(data(rest, unpacked)));
        act.stride(whole);
        act.pass(Duration.ofSeconds(2));
        act.end(release.isPresent() ? boots.started(machine.state(), volume.spot()) : machine.state());
        progress.at(1, release.map(each -> each.caption() + ", " + each.version() + ", is on " + drive).orElse("The image is on " + drive));
    }

    private static State received(State state, long bytes) {
        return state.with(state.outside().with(bytes, 0));
    }

    /** What is on the volume when the image comes. A broken-off image goes in any case. */
    private static Tree<FileData> kept(Tree<FileData> files, boolean wipe, List<String> folders) {
        if (!wipe) {
            return files.without(List.of("Windows", "(half of an image)"));
        }
        Tree<FileData> kept = Tree.empty();
        for (String folder : folders) {
            List<String> names = names(folder);
            Optional<Tree<FileData>> found = names.isEmpty() ? Optional.empty() : files.find(names);
            kept = found.isPresent() ? kept.put(names, found.get()) : kept;
        }
        return MigrationStore.alone(kept);
    }

    private static List<String> names(String folder) {
        var names = new ArrayList<String>();
        for (String name : folder.replace('/', '\\').replaceFirst("^[A-Za-z]:", "").split("\\\\")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    /** A system for another kind of processor would never start. */
    private void fits(Image image, Parcel parcel) throws TargetException {
        Architecture own = machine.hardware().processor().architecture();
        Optional<Architecture> other = parcel.release().map(Release::architecture).filter(each -> each != own && !(each == Architecture.X86 && own == Architecture.X64));
        if (other.isPresent()) {
            throw Refused.because("TARGET-ARCHITECTURE", OTHER_MACHINE, "“" + image.artifact().getName() + "” is for " + other.get().getLiteral() + "; the processor of “"
                    + machine.identity().name() + "” is " + own.getLiteral() + " and would never start it.", "Take another image for such machines, by a condition.");
        }
    }

    private void room(Image image, String drive, Placed volume, long needed) throws TargetException {
        if (needed > volume.partition().size()) {
            throw Refused.because("TARGET-FULL", Refused.FULL, "“" + image.artifact().getName() + "” needs " + Contents.gigabytes(needed) + " on " + drive
                    + ", which has "
                    + Contents.gigabytes(volume.partition().size()) + ".", "Make the partition larger, or take a smaller image.");
        }
    }

    private static Volume wiped(Volume volume, Tree<FileData> rest, boolean wipe) {
        Volume left = volume.withFiles(rest);
        return wipe ? left.withWindows(Optional.empty()).withEnvironment(false) : left;
    }

    private long unpacking(long packed, long unpacked, Spot spot) {
        return Math.max(packed * 1_000 / UNPACKING, unpacked * 1_000 / machine.hardware().disks().get(spot.disk()).write());
    }

    private Volume withWindows(Volume volume, Tree<FileData> rest, Release release, long size) {
        Tree<FileData> files = machine.common().windows().of(release, size, machine.description().start().now());
        Tree<FileData> all = rest.isEmpty() ? files : laid(files, rest);
        Windows windows = Windows.general(release).withRegistry(machine.common().windows().registry(release));
        return volume.withFiles(all).withWindows(Optional.of(windows));
    }

    /** An image over what is there: folders become one, and of two files of a name the image's stays. */
    private static Tree<FileData> laid(Tree<FileData> image, Tree<FileData> there) {
        if (image.value().isPresent()) {
            return image;
        }
        Tree<FileData> all = there.value().isPresent() ? Tree.empty() : there;
        for (var each : image.children().entrySet()) {
            Tree<FileData> below = there.children().get(each.getKey());
            all = all.put(List.of(each.getKey()), below == null ? each.getValue() : laid(each.getValue(), below));
        }
        return all;
    }

    private Tree<FileData> data(Tree<FileData> rest, long size) {
        return rest.without(List.of("Windows", "(half of an image)")).with(List.of("(files of an image)"),
                FileData.filler(size, machine.description().start().now()));
    }

    @Override
    public void capture(String drive, String file, Label label, boolean append, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("capture " + drive);
        Placed volume = drives.formatted(drive);
        if (machine.state().running().system().equals(Optional.of(volume.spot()))) {
            throw Refused.because("TARGET-VOLUME-IN-USE", 32, drive + " holds the system that runs; its files are in use.", "Restart into Windows PE first.");
        }
        Place place = drives.place(file).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive for “" + file + "”.",
                "Look which letters the volumes have where the step runs."));
        String mine = "image of " + drive + ": " + label.name() + ", " + volume.volume().windows()
                .map(each -> each.release().caption() + " " + each.release().version())
                .orElse("data");
        Optional<FileData> before = append ? drives.find(place).flatMap(Tree::value) : Optional.empty();
        String old = before.map(FileData::body).map(body -> body instanceof Body.Kept kept ? kept.latin1() : "").orElse("");
        boolean inside = place instanceof Place.OnVolume on && on.spot().equals(volume.spot()); // the file does not go into itself
        long used = volume.volume().files().size() - (inside ? drives.find(place).map(Tree::size).orElse(0L) : 0);
        long packed = Math.round(used / UNPACKED);
        boolean there = old.lines().anyMatch(mine::equals); // the last act was broken off when all was done
        long size = before.map(FileData::size).orElse(0L) + (there ? 0 : packed);
        progress.at(0, "Making an image of " + drive + ", " + Contents.gigabytes(used));
        act.passMillis(Math.max(used * 1_000 / machine.hardware().disks().get(volume.spot().disk()).read(), packed * 1_000 / CAPTURING)
                + drives.writing(place, packed));
        var image = new FileData(size, machine.state().now(), Optional.empty(), new Body.Kept(there ? old : old + mine + "\n"));
        State captured = drives.with(machine.state(), place, image);
        act.end(place instanceof Place.OnNetwork ? captured.with(captured.outside().with(0, packed)) : captured);
        progress.at(1, "The image is in " + file);
    }
}
