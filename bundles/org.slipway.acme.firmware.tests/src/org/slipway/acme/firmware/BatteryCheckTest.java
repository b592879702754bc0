package org.slipway.acme.firmware;

import java.util.Set;

import org.slipway.model.check.Check;
import org.slipway.testkit.CheckContract;
import org.slipway.testkit.SiteBuilder;

class BatteryCheckTest implements CheckContract {
    @Override
    public Check check() {
        return new BatteryCheck();
    }

    @Override
    public Set<String> codes() {
        return Set.of("ACME-BATTERY");
    }

    @Override
    public void spoil(SiteBuilder site) {
        site.with("acme.firmwareImage: BIOS 1.9\nid: bios\nminimumBattery: 10\n");
    }
}
