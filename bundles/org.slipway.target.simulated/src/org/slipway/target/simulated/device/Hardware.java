package org.slipway.target.simulated.device;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.model.Architecture;

/**
 * What a machine is made of; it never changes.
 *
 * @param chassis the numbers by which SMBIOS tells desktops from laptops
 * @param memory in bytes
 * @param classes further WMI classes, or further properties of those that are known, as somebody wrote them
 */
public record Hardware(String make, String model, String sku, List<Integer> chassis, long memory, Processor processor, String bios, List<DiskUnit> disks,
        List<Adapter> adapters, List<PnpDevice> devices, Optional<String> tpm, Optional<Battery> battery, Map<String, List<Map<String, Object>>> classes) {

    public Hardware with(Map<String, List<Map<String, Object>>> otherClasses) {
        return new Hardware(make, model, sku, chassis, memory, processor, bios, disks, adapters, devices, tpm, battery, otherClasses);
    }

    /** @param speed in MHz */
    public record Processor(String name, int cores, int threads, int speed, Architecture architecture) {
    }

    /** @param size in bytes; @param read and write in bytes a second */
    public record DiskUnit(String model, long size, long read, long write, String bus) {
    }

    /** A network adapter. @param speed in bits a second; @param connected whether a cable or a wireless network is there */
    public record Adapter(String name, boolean wireless, long speed, boolean connected, String id, Driver driver) {
    }

    /** Anything else with hardware ids. @param kind as the Device Manager calls its class */
    public record PnpDevice(String name, String id, String kind, Driver driver) {
    }

    /** Where the driver of a device comes from. */
    public enum Driver {
        /** Both Windows and the boot environment have it. */
        EVERYWHERE,
        /** Windows has it, the boot environment does not. */
        WINDOWS,
        /** Nobody has it; it must be added. */
        NEEDED
    }

    /** @param charge in per cent; @param mains whether it is plugged in */
    public record Battery(int charge, boolean mains) {
    }
}
