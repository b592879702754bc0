package org.slipway.target.simulated;

import java.util.List;
import java.util.Optional;

import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.Key;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.Windows;

/** The part of an in-place upgrade that follows the restart. */
final class Upgrading {
    private static final long NEW_WINDOWS = 20_000_000_000L;
    private static final List<String> OLD = List.of("Windows.old", "Windows", "(components)");

    private final Machine machine;

    Upgrading(Machine machine) {
        this.machine = machine;
    }

    /** Programs, settings and files of users stay; a fault takes all of it back. */
    State finish(State state, Spot spot) {
        Windows windows = state.system().orElseThrow();
        if (windows.next().isEmpty() || machine.beginAnyhow("finish upgrade").failure().isPresent()) {
            machine.notes().say("Setup took the upgrade of “" + machine.identity().name() + "” back.");
            return state.changeWindows(spot, each -> each.withRelease(each.release()).withStage(Windows.Stage.READY).restartPending(false));
        }
        Release newer = windows.next().get();
        Tree<FileData> fresh = machine.common().windows().of(newer, NEW_WINDOWS, machine.description().start().now());
        return state.change(spot, volume -> volume.withFiles(files(volume, fresh, state)).withWindows(Optional.of(upgraded(windows, newer))));
    }

    private static Tree<FileData> files(Volume volume, Tree<FileData> fresh, State state) {
        long old = volume.files().find(List.of("Windows")).map(Tree::size).orElse(0L);
        return volume.files().without(List.of("$WINDOWS.~BT")).put(List.of("Windows"), fresh.find(List.of("Windows")).orElse(Tree.empty()))
                .with(OLD, FileData.filler(old / 2, state.now()));
    }

    private Windows upgraded(Windows windows, Release newer) {
        Tree<Key> registry = windows.registry();
        List<String> current = List.of("HKEY_LOCAL_MACHINE", "SOFTWARE", "Microsoft", "Windows NT", "CurrentVersion");
        registry = registry.put(current, machine.common().windows().registry(newer).find(current).orElse(Tree.empty()));
        return windows.withRelease(newer).withRegistry(registry).withStage(Windows.Stage.READY).restartPending(false);
    }
}
