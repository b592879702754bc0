package org.slipway.target.simulated;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.machine.Shares;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.State;

/** Shared folders that a simulated machine is connected to. */
final class SimulatedShares implements Shares {
    /** “The local device name is already in use.” */
    private static final long TAKEN = 85;

    private final Machine machine;
    private final Drives drives;
    private final Network network;

    SimulatedShares(Machine machine, Drives drives, Network network) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
    }

    @Override
    public void connect(String path, Optional<String> drive, Optional<CommandLine.Account> account) throws TargetException {
        Machine.Act act = machine.begin("connect " + path);
        String share = path.strip().replace('/', '\\').replaceFirst("\\\\+$", "");
        network.reach(share, Arrays.stream(share.split("\\\\")).filter(each -> !each.isEmpty()).toList());
        if (account.isPresent()) {
            String name = account.get().name();
            network.authorize(name.indexOf('\\') < 0 ? machine.world().domains().flatMap(all -> all.stream().findFirst()).map(each -> each.name()).orElse("")
                    : name.substring(0, name.indexOf('\\')), name, account.get().password());
        }
        State state = machine.state();
        Optional<String> letter = drive.map(each -> each.toUpperCase(Locale.ROOT));
        String there = letter.map(state.session().drives()::get).orElse(null);
        if (letter.isPresent() && (drives.volume(letter.get()).isPresent() || there != null && !there.equalsIgnoreCase(share))) {
            throw Refused.because("TARGET-DRIVE-TAKEN", TAKEN, letter.get() + " is in use already.", "Choose another letter.");
        }
        act.passMillis(500);
        act.end(letter.map(each -> state.with(state.session().withDrive(each, share))).orElse(state));
    }
}
