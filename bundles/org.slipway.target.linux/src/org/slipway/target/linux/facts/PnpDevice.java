package org.slipway.target.linux.facts;

import java.util.List;
import java.util.Map;

/**
 * A device as Windows knows it.
 *
 * @param id of this one device
 * @param hardware ids, and compatible ones, by which drivers are found, the closest first
 * @param kind the class of its drivers; empty where it is not known
 * @param driver of Linux; empty where there is none
 */
record PnpDevice(String name, String id, List<String> hardware, List<String> compatible, String kind, String driver) {
    private static final Map<String, String> CLASSES = Map.of("Net", "{4d36e972-e325-11ce-bfc1-08002be10318}", "SCSIAdapter",
            "{4d36e97b-e325-11ce-bfc1-08002be10318}", "HDC",
            "{4d36e96a-e325-11ce-bfc1-08002be10318}", "System", "{4d36e97d-e325-11ce-bfc1-08002be10318}", "USB", "{36fc9e60-c465-11cf-8056-444553540000}",
                    "Display",
            "{4d36e968-e325-11ce-bfc1-08002be10318}", "HIDClass", "{745a17a0-74d3-11d0-b6fe-00a0c90f57da}");
    private static final long WORKS = 0;
    /** “The drivers for this device are not installed.” */
    private static final long NO_DRIVER = 28;

    Map<String, Object> row() {
        boolean works = !driver.isEmpty();
        return new Properties().text("Name", name).text("Caption", name).text("Description", name).text("DeviceID", id).text("PNPDeviceID", id)
                .texts("HardwareID", hardware)
                .texts("CompatibleID", compatible).text("PNPClass", kind).text("ClassGuid", CLASSES.getOrDefault(kind, "")).text("Service", driver)
                        .truth("Present", true)
                .text("Status", works ? "OK" : "Error").number("ConfigManagerErrorCode", works ? WORKS : NO_DRIVER).all();
    }
}
