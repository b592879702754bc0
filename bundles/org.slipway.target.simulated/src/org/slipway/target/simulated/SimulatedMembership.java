package org.slipway.target.simulated;

import java.time.Duration;
import java.util.Optional;

import org.slipway.engine.machine.Membership;
import org.slipway.engine.target.TargetException;
import org.slipway.target.simulated.device.Member;
import org.slipway.target.simulated.device.Spot;

/** Domains and workgroups of a simulated machine. */
final class SimulatedMembership implements Membership {
    private static final Duration JOINING = Duration.ofSeconds(8);

    private final Machine machine;
    private final Network network;
    private final RunningWindows windows;

    SimulatedMembership(Machine machine, Network network) {
        this.machine = machine;
        this.network = network;
        this.windows = new RunningWindows(machine);
    }

    @Override
    public State state() throws TargetException {
        machine.look("membership");
        windows.spot("Telling the membership");
        Member member = windows.now().member();
        return new State(member.domain(), member.name());
    }

    /** A machine that belongs to the domain already stays where it is in it. */
    @Override
    public void joinDomain(Domain domain) throws TargetException {
        Machine.Act act = machine.begin("join domain " + domain.name());
        Spot spot = windows.spot("Joining a domain");
        network.authorize(domain.name(), domain.account(), domain.password());
        act.pass(JOINING);
        Member wanted = new Member(true, domain.name());
        act.end(windows.now().member().equals(wanted) ? machine.state() : machine.state().changeWindows(spot, each -> each.joining(wanted)));
    }

    @Override
    public void joinWorkgroup(String name, Optional<Domain> leaving) throws TargetException {
        Machine.Act act = machine.begin("join workgroup " + name);
        Spot spot = windows.spot("Joining a workgroup");
        if (leaving.isPresent() && windows.now().member().domain()) {
            network.authorize(windows.now().member().name(), leaving.get().account(), leaving.get().password());
        }
        act.pass(JOINING);
        act.end(machine.state().changeWindows(spot, each -> each.joining(new Member(false, name))));
    }
}
