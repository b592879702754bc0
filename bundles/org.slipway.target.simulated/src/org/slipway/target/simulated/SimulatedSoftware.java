package org.slipway.target.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.slipway.engine.machine.Progress;
import org.slipway.engine.machine.Software;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.World.Update;

/** Updates, roles and features of a simulated machine. */
final class SimulatedSoftware implements Software {
    /** What is installed of an update, in bytes a second. */
    private static final long INSTALLING = 4_000_000;

    private final Machine machine;
    private final Network network;
    private final RunningWindows windows;

    SimulatedSoftware(Machine machine, Network network) {
        this.machine = machine;
        this.network = network;
        this.windows = new RunningWindows(machine);
    }

    /** What is there already is not due; each update that is through stays where a later one is broken off. */
    @Override
    public Installed installUpdates(boolean all, boolean cached, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("install updates");
        Spot spot = windows.spot("Installing updates");
        network.need("the search for updates");
        progress.at(0, "Looking for updates");
        act.pass(cached ? Duration.ofSeconds(10) : Duration.ofSeconds(75));
        List<Update> due = machine.world().updates().stream().filter(each -> (all || each.required()) && !windows.now().updates().contains(each.name()))
                .toList();
        var told = new ArrayList<String>();
        for (Update each : due) {
            progress.at((double) told.size() / due.size(), "Installing " + each.name());
            act.passMillis(network.milliseconds(each.size()) + each.size() * 1_000 / INSTALLING);
            act.stride(machine.state().with(machine.state().outside().with(each.size(), 0))
                    .changeWindows(spot, any -> any.withUpdates(List.of(each.name()), each.restart())));
            told.add(each.name() + " is installed" + (each.restart() ? ", and wants a restart" : ""));
        }
        act.end(machine.state());
        return new Installed(windows.now().restartPending(), told.isEmpty() ? List.of("No updates are due.") : told);
    }

    @Override
    public Installed addFeatures(List<String> names, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("add features " + String.join(",", names));
        Spot spot = windows.spot("Adding roles and features");
        boolean restart = names.stream().anyMatch(each -> each.toLowerCase(Locale.ROOT).contains("hyper-v"));
        progress.at(0, "Adding " + String.join(", ", names));
        act.pass(Duration.ofSeconds(40L * Math.max(1, names.size())));
        var features = new TreeSet<>(windows.now().features());
        features.addAll(names);
        act.end(machine.state().changeWindows(spot, each -> each.withFeatures(features, restart)));
        return new Installed(restart, names.stream().map(each -> each + " is there").toList());
    }

    @Override
    public Installed removeFeatures(List<String> names, boolean files, Progress progress) throws TargetException {
        Machine.Act act = machine.begin("remove features " + String.join(",", names));
        Spot spot = windows.spot("Removing roles and features");
        act.pass(Duration.ofSeconds(30L * Math.max(1, names.size())));
        var features = new TreeSet<>(windows.now().features());
        names.forEach(each -> features.removeIf(each::equalsIgnoreCase));
        act.end(machine.state().changeWindows(spot, each -> each.withFeatures(features, false)));
        return new Installed(false, names.stream().map(each -> each + " is gone").toList());
    }
}
