package org.slipway.target.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.Drives.Place;
import org.slipway.target.simulated.MigrationStore.Saved;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.Profile;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.Windows;

/** State of users of a simulated machine, with the codes of USMT. */
final class SimulatedUserStates implements UserStates {
    private static final long LOCAL_ACCOUNTS = 14;
    private static final long WRONG_STORE = 27;
    private static final long WRONG_KEY = 42;
    private static final long READING_OR_WRITING = 61;
    private static final long NO_WINDOWS = 71;
    private static final String SERVER = "\\\\STATESTORE\\SMPSTORE\\";
    private static final Duration LOOKING = Duration.ofSeconds(25);
    /** Links are made for so many bytes of files in a second. */
    private static final long LINKING = 2_000_000_000L;
    private static final long ROOM_FOR_FILES = 1L << 20;

    private final Machine machine;
    private final Drives drives;
    private final Network network;

    SimulatedUserStates(Machine machine, Drives drives, Network network) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
    }

    @Override
    public Exit save(Saving saving, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("save state to " + saving.store());
        tool(saving.tool());
        Optional<Spot> source = saving.offline().isPresent() ? Optional.of(drives.formatted(saving.offline().get()).spot()) : machine.state().running()
                .system();
        Optional<Windows> windows = source.flatMap(machine.state()::volume).flatMap(Volume::windows);
        if (windows.isEmpty()) {
            return ended(act, NO_WINDOWS, "Unable to find a Windows to save from.");
        }
        Place store = store(saving.store());
        var saved = new MigrationStore(saving.hardLinks(), MigrationStore.lock(saving.key()), users(source.get(), windows.get()));
        Optional<MigrationStore> there = drives.find(store).flatMap(MigrationStore::in);
        boolean over = saving.further().toLowerCase(Locale.ROOT).matches("(.*\\s)?/o(\\s.*)?");
        if (there.isPresent() && !over && !there.get().equals(saved) || store.names().isEmpty()) {
            return ended(act, WRONG_STORE, there.isPresent() ? "A store is there already." : "The store must be a folder, not a drive.");
        }
        if (saving.hardLinks() && !(store instanceof Place.OnVolume on && on.spot().equals(source.get()))) {
            return ended(act, WRONG_STORE, "Links lead to nothing but files of the same volume.");
        }
        if (!saving.hardLinks() && saved.bytes() - there.map(MigrationStore::bytes).orElse(0L) > drives.room(store)) {
            return ended(act, READING_OR_WRITING, "Windows Error 112: There is not enough space on the disk.");
        }
        progress.at(0.1, "Saving " + Contents.gigabytes(saved.bytes()) + " of " + saved.users().size() + " users");
        act.pass(LOOKING);
        act.passMillis(time(saved, store, source.get()) / 2);
        act.stride(Drives.change(machine.state(), store, tree -> tree.put(store.names(), saved.half(folder(tree, store), machine.state().now()))));
        progress.at(0.5, "Saving state of users");
        act.passMillis(time(saved, store, source.get()) / 2);
        State complete = Drives.change(machine.state(), store, tree -> tree.put(store.names(), saved.complete(folder(tree, store), machine.state().now())));
        act.end(store instanceof Place.OnNetwork ? complete.with(complete.outside().with(0, saved.bytes())) : complete);
        progress.at(1, "State of users is saved");
        return new Exit(0, false, saved.users().size() + " users, " + Contents.gigabytes(saved.bytes()));
    }

    private static Tree<FileData> folder(Tree<FileData> tree, Place store) {
        return tree.find(store.names()).orElse(Tree.empty());
    }

    private static Exit ended(Machine.Act act, long code, String why) {
        act.passMillis(3_000);
        act.finish();
        return new Exit(code, false, why);
    }

    private void tool(String folder) throws TargetException {
        if (drives.place(folder).flatMap(drives::find).isEmpty() && new SimulatedAssumptions(machine).cover(folder)) {
            machine.notes().say("Whether the migration tool is in “" + folder + "” is not known; it counts as being there.");
        } else if (drives.place(folder).flatMap(drives::find).isEmpty()) {
            throw Refused.because("TARGET-NO-USMT", Refused.NO_PATH, "There is no folder “" + folder + "” with the migration tool.",
                    "Bring its package first.");
        }
    }

    private Place store(String folder) throws TargetException {
        return drives.place(folder).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive for the store “" + folder + "”.",
                "Set OSDStateStorePath to a folder of a volume that is there."));
    }

    private List<Saved> users(Spot source, Windows windows) {
        var users = new ArrayList<Saved>();
        Tree<FileData> files = machine.state().volume(source).map(Volume::files).orElse(Tree.empty());
        for (Profile each : windows.profiles()) {
            users.add(new Saved(each, files.find(List.of("Users", each.folder())).map(Tree::size).orElse(0L)));
        }
        return users;
    }

    private long time(MigrationStore saved, Place store, Spot local) {
        return saved.links() ? saved.bytes() * 1_000 / LINKING
                : Math.max(drives.writing(store, saved.bytes()), saved.bytes() * 1_000 / machine.hardware().disks().get(local.disk()).read());
    }

    @Override
    public Exit restore(Restoring restoring, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("restore state from " + restoring.store());
        tool(restoring.tool());
        Optional<Spot> system = machine.state().running().system();
        if (system.isEmpty()) {
            return ended(act, NO_WINDOWS, "State of users is brought back in the installed system.");
        }
        Place store = store(restoring.store());
        Optional<MigrationStore> found = drives.find(store).flatMap(MigrationStore::in);
        if (found.isEmpty() || found.get().links() != restoring.hardLinks()) {
            return ended(act, WRONG_STORE, found.isEmpty() ? "A store is missing or incomplete."
                    : "The store was made in another way: look at the choice of hard links.");
        }
        MigrationStore saved = found.get();
        if (!saved.lock().equals(MigrationStore.lock(restoring.key()))) {
            return ended(act, WRONG_KEY, "The store cannot be read with this key.");
        }
        Windows windows = machine.state().system().orElseThrow();
        if (restoring.accounts().isEmpty() && saved.users().stream().anyMatch(each -> each.profile().local() && !windows.profiles().contains(each.profile()))) {
            return ended(act, LOCAL_ACCOUNTS, "Unable to create a local account because /lac was not specified.");
        }
        if (!saved.links() && saved.bytes() + ROOM_FOR_FILES > machine.state().partition(system.get()).map(each -> each.free()).orElse(0L)
                + present(saved, system.get())) {
            return ended(act, READING_OR_WRITING, "Windows Error 112: There is not enough space on the disk.");
        }
        act.pass(LOOKING);
        int half = saved.users().size() / 2;
        progress.at(0.1, "Bringing back " + Contents.gigabytes(saved.bytes()) + " of " + saved.users().size() + " users");
        act.passMillis(time(saved, store, system.get()) / 2);
        act.stride(back(saved.users().subList(0, half), saved, store, system.get(), false));
        act.passMillis(time(saved, store, system.get()) / 2);
        State all = back(saved.users(), saved, store, system.get(), true);
        act.end(store instanceof Place.OnNetwork ? all.with(all.outside().with(saved.bytes(), 0)) : all);
        progress.at(1, "State of users is back");
        return new Exit(0, false, saved.users().size() + " users, " + Contents.gigabytes(saved.bytes()));
    }

    private long present(MigrationStore saved, Spot system) {
        Tree<FileData> files = machine.state().volume(system).map(Volume::files).orElse(Tree.empty());
        return saved.users().stream().mapToLong(each -> files.find(data(each)).map(Tree::size).orElse(0L)).sum();
    }

    private static List<String> data(Saved saved) {
        return List.of("Users", saved.profile().folder(), "Documents", "(data)");
    }

    /** Links in the store take no room once their files are in place. */
    private State back(List<Saved> users, MigrationStore store, Place place, Spot system, boolean all) {
        State state = machine.state();
        for (Saved each : users) {
            state = state.changeWindows(system, windows -> windows.with(each.profile()))
                    .change(system, volume -> volume.withFiles(volume.files().with(data(each),
                            FileData.filler(each.bytes(), machine.description().start().now()))));
        }
        return all && store.links() ? Drives.change(state, place, tree -> tree.put(place.names(), store.complete(folder(tree, place), machine.state().now())))
                : state;
    }

    @Override
    public String request(boolean save, int retries, Duration pause, boolean networkAccount) throws TargetException {
        Machine.Act act = machine.begin(save ? "request store for saving" : "request store for restoring");
        String folder = SERVER + machine.identity().uuid();
        Place place;
        try {
            place = store(folder);
        } catch (TargetException unreachable) {
            act.pass(pause.multipliedBy(retries));
            act.finish();
            throw unreachable;
        }
        if (!save && drives.find(place).flatMap(MigrationStore::in).isEmpty()) {
            act.pass(pause.multipliedBy(retries));
            act.finish();
            throw Refused.because("TARGET-NO-STATE", Refused.NOT_FOUND, "The state store holds nothing for “" + machine.identity().name() + "”.",
                    "Save the state first, or let the step be skipped where there is none.");
        }
        act.pass(Duration.ofSeconds(2));
        State state = Drives.change(machine.state(), place, tree -> tree.withFolder(place.names()));
        act.end(state.with(state.outside().granting(folder)));
        return folder;
    }

    /** Of a place that was given back already nothing happens. */
    @Override
    public void release(String store) throws TargetException {
        Machine.Act act = machine.begin("release store " + store);
        network.need("the state store");
        act.pass(Duration.ofSeconds(1));
        act.end(machine.state().with(machine.state().outside().without(store)));
    }
}
