package org.slipway.target.simulated.device;

import java.util.Optional;

/**
 * What runs on a machine.
 *
 * @param system where the Windows lies that runs; empty where a boot environment does
 * @param medium whether a boot environment can be started that was put on no disk: over the network, or from a stick
 */
public record Running(Optional<Spot> system, boolean medium) {
    public boolean pe() {
        return system.isEmpty();
    }
}
