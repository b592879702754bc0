package org.slipway.target.simulated.text;

import java.util.List;

import org.slipway.target.simulated.command.CommandRule;
import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Identity;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.World;
import org.slipway.target.simulated.fault.FaultRule;

/**
 * A machine as somebody describes it, and how it stands in the beginning.
 *
 * @param share how many of a fleet are like this, compared with others
 */
public record Description(Hardware hardware, Identity identity, World world, State start, List<CommandRule> commands, List<FaultRule> faults, long seed,
        int share) {
    public Description {
        commands = List.copyOf(commands);
        faults = List.copyOf(faults);
    }

    public Description with(Identity other) {
        return new Description(hardware, other, world, start, commands, faults, seed, share);
    }

    public Description with(State other) {
        return new Description(hardware, identity, world, other, commands, faults, seed, share);
    }

    public Description withShare(int other) {
        return new Description(hardware, identity, world, start, commands, faults, seed, other);
    }

    public Description with(Hardware other) {
        return new Description(other, identity, world, start, commands, faults, seed, share);
    }
}
