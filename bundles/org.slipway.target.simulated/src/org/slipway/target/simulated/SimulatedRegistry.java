package org.slipway.target.simulated;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slipway.engine.target.Registry;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Key;
import org.slipway.target.simulated.device.KeyPath;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Windows;

/** The registry of what runs: of the installed Windows, or of the boot environment, which forgets it at a restart. */
final class SimulatedRegistry implements Registry {
    private final Machine machine;

    SimulatedRegistry(Machine machine) {
        this.machine = machine;
    }

    private static List<String> path(String key) throws TargetException {
        return KeyPath.of(key).orElseThrow(() -> Refused.because("TARGET-KEY", Refused.WRONG_PARAMETER, "“" + key + "” is no key of the registry.",
                "Begin with HKEY_LOCAL_MACHINE or another root."));
    }

    static Tree<Key> tree(State state) {
        return state.running().pe() ? state.session().registry() : state.system().map(Windows::registry).orElse(Tree.empty());
    }

    static State change(State state, UnaryOperator<Tree<Key>> how) {
        return state.running().system().map(spot -> state.changeWindows(spot, windows -> windows.withRegistry(how.apply(windows.registry()))))
                .orElseGet(() -> state.with(state.session().withRegistry(how.apply(state.session().registry()))));
    }

    /** The roots are always there. */
    @Override
    public boolean hasKey(String key) throws TargetException {
        machine.look("registry");
        List<String> path = path(key);
        return path.size() == 1 || tree(machine.state()).find(path).isPresent();
    }

    @Override
    public Optional<RegistryValue> get(String key, String name) throws TargetException {
        machine.look("registry");
        return tree(machine.state()).get(path(key)).flatMap(found -> Optional.ofNullable(found.values().get(name)));
    }

    @Override
    public void set(String key, String name, RegistryValue value) throws TargetException {
        List<String> path = path(key);
        Machine.Act act = machine.begin("set registry " + key);
        act.passMillis(1);
        act.end(with(machine.state(), path, name, value));
    }

    static State with(State state, List<String> path, String name, RegistryValue value) {
        return change(state, tree -> tree.with(path, tree.get(path).orElse(Key.empty()).with(name, value)));
    }

    @Override
    public void deleteKey(String key) throws TargetException {
        List<String> path = path(key);
        Machine.Act act = machine.begin("delete registry " + key);
        if (path.size() == 1) {
            throw Refused.because("TARGET-ROOT", Refused.DENIED, "“" + key + "” is a root of the registry.", "Name a key below it.");
        }
        act.passMillis(1);
        act.end(change(machine.state(), tree -> tree.without(path)));
    }
}
