package org.slipway.target.simulated.device;

import java.util.Optional;

/** What runs on a machine: a Windows of a partition, or a boot environment where there is none. @param medium whether one that was not put on a disk can be started */
public record Running(Optional<Spot> system, boolean medium) {
    public boolean pe() {
        return system.isEmpty();
    }
}
