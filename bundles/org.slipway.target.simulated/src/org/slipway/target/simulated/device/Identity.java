package org.slipway.target.simulated.device;

import java.util.List;

/** What tells a machine from others of its model. @param macs of its adapters, in their order */
public record Identity(String name, String serial, String uuid, String assetTag, List<String> macs) {
    public Identity {
        macs = List.copyOf(macs);
    }
}
