package org.slipway.target.simulated;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Hardware.Adapter;
import org.slipway.target.simulated.device.Hardware.Driver;
import org.slipway.target.simulated.device.World;
import org.slipway.target.simulated.device.World.Account;
import org.slipway.target.simulated.device.World.Domain;

/** What a machine reaches, and how quickly. */
final class Network {
    private final Machine machine;
    private final Working working;

    Network(Machine machine) {
        this.machine = machine;
        this.working = new Working(machine);
    }

    /** Whether any adapter has a driver and a cable where the machine is now. The boot environment joins no wireless networks. */
    boolean isThere() {
        List<Adapter> adapters = machine.hardware().adapters();
        for (Adapter each : adapters) {
            if (each.connected() && works(each)) {
                return true;
            }
        }
        return false;
    }

    boolean works(Adapter adapter) {
        return machine.state().running().pe() ? adapter.driver() == Driver.EVERYWHERE && !adapter.wireless()
                : working.inWindows(adapter.id(), adapter.driver());
    }

    void need(String what) throws TargetException {
        if (!isThere()) {
            throw Refused.because("TARGET-NO-NETWORK", Refused.UNREACHABLE, "“" + machine.identity().name() + "” has no network"
                    + (machine.state().running().pe() ? " in the boot environment" : "") + ", which " + what + " needs.",
                    "Connect it, or add a driver for its network adapter" + (machine.state().running().pe() ? " to the boot image." : "."));
        }
    }

    /** @param names of the server, the share and what is below */
    void reach(String path, List<String> names) throws TargetException {
        if (names.size() < 2) {
            throw Refused.because("TARGET-PATH", Refused.NO_SHARE, "“" + path + "” names no shared folder.", "Write \\\\server\\share.");
        }
        if (!isThere()) {
            throw Refused.because("TARGET-NO-NETWORK", Refused.NO_NETWORK_PATH, "“" + path + "” cannot be reached: there is no network.",
                    "Connect the machine, or add a driver for its network adapter.");
        }
        World world = machine.world();
        String share = "\\\\" + names.get(0) + "\\" + names.get(1);
        if (world.shares().isPresent() && world.shares().get().stream().noneMatch(each -> each.equalsIgnoreCase(share))) {
            boolean server = world.shares().get().stream().anyMatch(each -> each.toLowerCase(Locale.ROOT)
                    .startsWith("\\\\" + names.get(0).toLowerCase(Locale.ROOT) + "\\"));
            throw Refused.because("TARGET-NO-SHARE", server ? Refused.NO_SHARE : Refused.NO_NETWORK_PATH, "There is no “" + share + "” in this network.",
                    "Look at the name, or describe the share under network: shares:.");
        }
    }

    /** How long so many bytes are on their way. The slowest part of it counts. */
    long milliseconds(long bytes) {
        long speed = machine.world().speed();
        for (Adapter each : machine.hardware().adapters()) {
            if (each.connected() && works(each)) {
                speed = Math.min(speed, each.speed());
                break;
            }
        }
        return machine.world().latency().toMillis() * 2 + Math.round(bytes * 8_000.0 / Math.max(1, speed));
    }

    /** Who may do something in a domain. @throws TargetException where there is no such domain, or it does not take the account */
    void authorize(String domain, String account, String password) throws TargetException {
        need("the domain");
        List<Domain> domains = machine.world().domains().orElse(List.of(new Domain(domain, Optional.empty())));
        Domain found = domains.stream().filter(each -> each.name().equalsIgnoreCase(domain)).findFirst()
                .orElseThrow(() -> Refused.because("TARGET-NO-DOMAIN", Refused.NO_DOMAIN, "The domain “" + domain + "” was not found.",
                        "Look at its name and at DNS, or describe it under network: domains:."));
        boolean right = !account.isBlank() && !password.isEmpty()
                && found.accounts().map(accounts -> accounts.stream().anyMatch(each -> fits(each, account, password))).orElse(true);
        if (!right) {
            throw Refused.because("TARGET-PASSWORD", Refused.WRONG_PASSWORD, "“" + domain + "” does not take the account “" + account + "” with this password.",
                    "Set the password anew with slipway secret set, and look at the name: DOMAIN\\name.");
        }
    }

    private static boolean fits(Account known, String account, String password) {
        return known.name().equalsIgnoreCase(account) && known.password().map(password::equals).orElse(true);
    }
}
