package org.slipway.target.simulated;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.Drives.Place;
import org.slipway.target.simulated.command.Effect;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Firmware;
import org.slipway.target.simulated.device.Key;
import org.slipway.target.simulated.device.KeyPath;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Windows;

/** What programs change, brought about. */
final class Effects {
    private final Machine machine;
    private final Drives drives;
    private final Network network;

    Effects(Machine machine, Drives drives, Network network) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
    }

    State of(Effect effect) throws TargetException {
        State state = machine.state();
        return switch (effect) {
            case Effect.SetValue set -> SimulatedRegistry.with(state, key(set.key()), set.name(), set.value());
            case Effect.MakeKey make -> SimulatedRegistry.change(state, tree -> tree.find(path(make.key())).isPresent() ? tree
                    : tree.with(path(make.key()), Key.empty()));
            case Effect.DeleteValue delete -> delete(state, delete);
            case Effect.Install install -> windows(state, each -> each.with(install.product()));
            case Effect.Uninstall remove -> windows(state, each -> each.withProducts(each.products().stream()
                    .filter(product -> !product.code().equalsIgnoreCase(remove.product())
                    && !product.name().equalsIgnoreCase(remove.product())).toList()));
            case Effect.Write write -> drives.with(state, place(write.path()), FileData.of(write.text(), state.now()));
            case Effect.WriteFiller write -> drives.with(state, place(write.path()), new FileData(write.size(), state.now(), write.version(),
                    new Body.Unknown()));
            case Effect.MakeFolder make -> {
                Place place = place(make.path());
                yield Drives.change(state, place, tree -> tree.withFolder(place.names()));
            }
            case Effect.Copy copy -> copy(state, copy);
            case Effect.Delete delete -> {
                Place place = place(delete.path());
                yield place.names().isEmpty() ? state : Drives.change(state, place, tree -> tree.without(place.names()));
            }
            case Effect.Features features -> windows(state, each -> each.withFeatures(changed(each.features(), features), false));
            case Effect.InstallUpdate update -> windows(state, each -> each.withUpdates(List.of(update.name()), true));
            case Effect.SetFirmware set -> state.with(new Firmware(set.uefi().orElse(state.firmware().uefi()), set.secureBoot()
                    .orElse(state.firmware().secureBoot()),
                    set.tpm().orElse(state.firmware().tpm()) && machine.hardware().tpm().isPresent()));
            case Effect.Connect connect -> connect(state, connect);
            case Effect.Restart restart -> state;
        };
    }

    private static List<String> key(String key) throws TargetException {
        return KeyPath.of(key).orElseThrow(() -> Refused.because("TARGET-KEY", Refused.WRONG_PARAMETER, "“" + key + "” is no key of the registry.",
                "Begin with HKLM or another root."));
    }

    /** What is no key is none, and changes nothing. */
    private static List<String> path(String key) {
        return KeyPath.of(key).orElse(List.of());
    }

    private static State delete(State state, Effect.DeleteValue delete) {
        List<String> path = path(delete.key());
        return SimulatedRegistry.change(state, tree -> {
            if (delete.name().isEmpty()) {
                return path.size() > 1 ? tree.without(path) : tree;
            }
            Optional<Key> key = tree.get(path);
            return key.isPresent() ? tree.with(path, key.get().without(delete.name().get())) : tree;
        });
    }

    private static State windows(State state, UnaryOperator<Windows> how) {
        return state.running().system().map(spot -> state.changeWindows(spot, how)).orElse(state);
    }

    private static Collection<String> changed(Collection<String> features, Effect.Features effect) {
        var all = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(features);
        if (effect.add()) {
            all.addAll(effect.names());
        } else {
            effect.names().forEach(all::remove);
        }
        return all;
    }

    private Place place(String path) throws TargetException {
        return drives.place(path).orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "There is no drive for “" + path + "”.",
                "Look which letters the volumes have where the step runs."));
    }

    private State copy(State state, Effect.Copy copy) throws TargetException {
        Optional<Tree<FileData>> from = drives.find(place(copy.from()));
        Place to = place(copy.to());
        if (from.isEmpty()) {
            return state;
        }
        if (from.get().size() > drives.room(to)) {
            throw Refused.because("TARGET-FULL", Refused.FULL, "There is no room for “" + copy.to() + "”.", "Remove what is not needed.");
        }
        return Drives.change(state, to, tree -> tree.put(to.names(), from.get()));
    }

    private State connect(State state, Effect.Connect connect) throws TargetException {
        network.reach(connect.share(), List.of(connect.share().replaceFirst("^\\\\\\\\", "").split("\\\\")));
        return connect.drive().isEmpty() ? state : state.with(state.session().withDrive(connect.drive().toUpperCase(Locale.ROOT), connect.share()));
    }
}
