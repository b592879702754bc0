package org.slipway.target.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.slipway.target.simulated.device.Hardware;
import org.slipway.target.simulated.device.Hardware.Driver;
import org.slipway.target.simulated.device.Windows;

/** Which devices of a machine have a driver in the Windows that runs. */
final class Working {
    private final Machine machine;

    Working(Machine machine) {
        this.machine = machine;
    }

    boolean inWindows(String id, Driver driver) {
        return driver != Driver.NEEDED || machine.state().system().filter(windows -> covers(windows, id)).isPresent();
    }

    boolean now(String id, Driver driver) {
        return machine.state().running().pe() ? driver == Driver.EVERYWHERE : inWindows(id, driver);
    }

    /** A driver for a shorter id is one for all devices whose ids begin so; a star stands for all devices. */
    static boolean covers(Windows windows, String id) {
        String folded = id.toUpperCase(Locale.ROOT);
        return windows.drivers().stream().anyMatch(each -> each.equals("*") || folded.startsWith(each.toUpperCase(Locale.ROOT)));
    }

    /** Ids of devices that nothing is known to drive in a Windows. */
    static List<String> without(Hardware hardware, Windows windows) {
        var ids = new ArrayList<String>();
        hardware.adapters().forEach(each -> add(each.id(), each.driver(), windows, ids));
        hardware.devices().forEach(each -> add(each.id(), each.driver(), windows, ids));
        return ids;
    }

    private static void add(String id, Driver driver, Windows windows, List<String> ids) {
        if (driver == Driver.NEEDED && !covers(windows, id)) {
            ids.add(id);
        }
    }
}
