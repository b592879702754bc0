package org.slipway.steps.run.drivers;


import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slipway.engine.wql.Row;
import org.slipway.steps.run.Inventory;

/**
 * A device of the machine.
 *
 * @param ids by which drivers know it, the closest first, in capitals
 */
record Device(String name, List<String> ids) {

    static Optional<Device> of(Row row) {
        var ids = new ArrayList<String>();
        Inventory.several(row.text("HardwareID")).forEach(ids::add);
        Inventory.several(row.text("CompatibleID")).forEach(ids::add);
        if (ids.isEmpty()) { // The device's own id begins with the closest hardware id.
            String own = row.text("DeviceID").isBlank() ? row.text("PNPDeviceID") : row.text("DeviceID");
            int last = own.lastIndexOf('\\');
            if (last > own.indexOf('\\')) {
                ids.add(own.substring(0, last));
            }
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(new Device(row.text("Name"), ids.stream().map(id -> id.toUpperCase(Locale.ROOT)).toList()));
    }

    /** How close a driver is, 0 closest; -1 where it does not fit. */
    int rank(InfFile driver) {
        for (int i = 0; i < ids.size(); i++) {
            if (driver.ids().contains(ids.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
