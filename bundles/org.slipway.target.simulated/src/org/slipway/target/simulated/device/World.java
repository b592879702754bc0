package org.slipway.target.simulated.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The network around a machine.
 *
 * @param speed in bits a second, to servers and back
 * @param domains that are there; empty for any
 * @param shares that are there; empty for any
 * @param updates that are due
 */
public record World(long speed, Duration latency, String gateway, String address, Optional<List<Domain>> domains, Optional<List<String>> shares,
        List<Update> updates) {

    /** @param accounts that may join machines to it; empty for any with a password */
    public record Domain(String name, Optional<List<Account>> accounts) {
    }

    /** @param password empty for any */
    public record Account(String name, Optional<String> password) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** @param required whether somebody demands it; @param size in bytes; @param restart whether it counts only after one */
    public record Update(String name, boolean required, long size, boolean restart) {
    }
}
