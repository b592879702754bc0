package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.engine.content.Content;
import org.slipway.engine.fleet.Crowd;
import org.slipway.engine.fleet.Member;
import org.slipway.engine.fleet.Members;
import org.slipway.engine.run.RunStart;
import org.slipway.model.Device;
import org.slipway.target.simulated.SimulatedTarget.Surroundings;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.fault.FaultRule;
import org.slipway.target.simulated.fault.Faults;
import org.slipway.target.simulated.keep.Keeper;
import org.slipway.target.simulated.text.Description;

/** The machines of a fleet: those of the site, or made-up ones. */
final class SimulatedMembers implements Members {
    private final Common common;
    private final Crowd crowd;
    private final List<FaultRule> rules;
    private final List<Description> site;
    private final Devices devices;
    private final Content content = new FoundContent();

    /** @param site in the order of the crowd's devices; where there are none, they are made up */
    SimulatedMembers(Common common, Crowd crowd, List<FaultRule> rules, List<Description> site, Devices devices) {
        this.common = common;
        this.crowd = crowd;
        this.rules = List.copyOf(rules);
        this.site = List.copyOf(site);
        this.devices = devices;
    }

    @Override
    public int count() {
        return site.isEmpty() ? crowd.count() : site.size();
    }

    @Override
    public Member member(int index) throws ProblemException {
        Description description = site.isEmpty() ? devices.device(index) : site.get(index);
        Optional<Device> device = site.isEmpty() ? Optional.empty() : Optional.of(crowd.devices().get(index));
        RunStart start = crowd.starts().on(device, Map.of(), "simulated-" + index);
        var target = new SimulatedTarget(description, new Surroundings(common, faults(description), Calls.NONE, Keeper.NONE));
        return new Member(description.identity().name(), description.hardware().model(), target, start, content);
    }

    private Faults faults(Description description) {
        if (rules.isEmpty() && description.faults().isEmpty()) {
            return Faults.NONE;
        }
        var all = new ArrayList<>(description.faults());
        all.addAll(rules);
        return new Faults(all, description.seed() ^ crowd.seed() * 31, description.hardware().model(), description.identity().name());
    }
}
