package org.slipway.engine.condition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which class of WMI comes from which, as far as queries ask for it. */
public final class ClassTree {
    /** The classes that the targets answer for, and those above them. */
    public static final ClassTree STANDARD = new ClassTree("""
            Win32_ComputerSystem CIM_UnitaryComputerSystem
            CIM_UnitaryComputerSystem CIM_ComputerSystem
            CIM_ComputerSystem CIM_System
            CIM_System CIM_LogicalElement
            Win32_OperatingSystem CIM_OperatingSystem
            CIM_OperatingSystem CIM_LogicalElement
            Win32_BIOS CIM_BIOSElement
            CIM_BIOSElement CIM_SoftwareElement
            CIM_SoftwareElement CIM_LogicalElement
            Win32_Processor CIM_Processor
            CIM_Processor CIM_LogicalDevice
            Win32_DiskDrive CIM_DiskDrive
            CIM_DiskDrive CIM_MediaAccessDevice
            CIM_MediaAccessDevice CIM_LogicalDevice
            Win32_LogicalDisk CIM_LogicalDisk
            CIM_LogicalDisk CIM_StorageExtent
            Win32_Volume CIM_StorageVolume
            CIM_StorageVolume CIM_StorageExtent
            Win32_DiskPartition CIM_DiskPartition
            CIM_DiskPartition CIM_StorageExtent
            CIM_StorageExtent CIM_LogicalDevice
            Win32_PnPEntity CIM_LogicalDevice
            Win32_NetworkAdapter CIM_NetworkAdapter
            CIM_NetworkAdapter CIM_LogicalDevice
            Win32_VideoController CIM_PCVideoController
            CIM_PCVideoController CIM_VideoController
            CIM_VideoController CIM_Controller
            CIM_Controller CIM_LogicalDevice
            Win32_Battery CIM_Battery
            CIM_Battery CIM_PowerSource
            CIM_PowerSource CIM_LogicalDevice
            CIM_LogicalDevice CIM_LogicalElement
            CIM_LogicalElement CIM_ManagedSystemElement
            Win32_SystemEnclosure CIM_Chassis
            CIM_Chassis CIM_PhysicalPackage
            CIM_PhysicalPackage CIM_PhysicalElement
            Win32_PhysicalMemory CIM_PhysicalMemory
            CIM_PhysicalMemory CIM_Chip
            CIM_Chip CIM_PhysicalComponent
            CIM_PhysicalComponent CIM_PhysicalElement
            CIM_PhysicalElement CIM_ManagedSystemElement
            Win32_ComputerSystemProduct CIM_Product
            Win32_Product CIM_Product
            Win32_NetworkAdapterConfiguration CIM_Setting
            """);

    private final Map<String, String> parents = new HashMap<>();

    private ClassTree(String lines) {
        lines.lines().map(line -> line.split(" ")).forEach(pair -> parents.put(pair[0].toLowerCase(Locale.ROOT), pair[1].toLowerCase(Locale.ROOT)));
    }

    public boolean comesFrom(String className, String ancestor) {
        String wanted = ancestor.toLowerCase(Locale.ROOT);
        for (String at = className.toLowerCase(Locale.ROOT); at != null; at = parents.get(at)) {
            if (at.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any class of that name is known. */
    public boolean knows(String className) {
        String folded = className.toLowerCase(Locale.ROOT);
        return parents.containsKey(folded) || parents.containsValue(folded);
    }
}
