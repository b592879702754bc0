package org.slipway.steps.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.engine.machine.Disks;
import org.slipway.steps.Bits;
import org.slipway.steps.CheckReadiness;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.SystemType;

/** What a machine must have before anything is done to it. */
class CheckReadinessTest {
    private static final StepsFactory STEPS = StepsFactory.eINSTANCE;

    private Bench ready() {
        var bench = Bench.inSystem();
        bench.machine.fact("Win32_ComputerSystem", "TotalPhysicalMemory", 8L << 30).fact("Win32_Processor", "MaxClockSpeed", 2400L)
                .fact("Win32_OperatingSystem", "ProductType", 1L, "OSArchitecture", "64-bit", "Version", "10.0.19045", "OSLanguage", 1033L, "SystemDrive", "C:")
                .fact("Win32_LogicalDisk", "DeviceID", "C:", "DriveType", 3L, "FreeSpace", 30L << 30).fact("Win32_LogicalDisk", "DeviceID", "D:", "DriveType", 3L, "FreeSpace", 900L << 30)
                .fact("Win32_NetworkAdapter", "NetConnectionStatus", 2L, "NetConnectionID", "Wi-Fi").fact("Win32_Battery", "BatteryStatus", 1L)
                .fact("Win32_Tpm", "SpecVersion", "2.0, 0, 1.38", "IsEnabled_InitialValue", true, "IsActivated_InitialValue", false);
        return bench;
    }

    private static CheckReadiness all() {
        CheckReadiness step = STEPS.createCheckReadiness();
        step.setCheckFreeDiskSpace(true);
        step.setFreeDiskSpace(20480);
        step.setCheckArchitecture(true);
        step.setArchitecture(Bits.BITS64);
        step.setCheckMinimumVersion(true);
        step.setMinimumVersion("10.0.16299");
        step.setCheckMaximumVersion(true);
        step.setMaximumVersion("10.0.19045");
        step.setCheckLanguage(true);
        step.setLanguage(1033);
        step.setCheckUefi(true);
        step.setCheckNetwork(true);
        step.setCheckTpmEnabled(true);
        return step;
    }

    @Test
    void aMachineThatIsReadyPassesAndTheResultsAreThere() throws Exception {
        Bench bench = ready();
        bench.succeeds(all());
        for (String name : List.of("MEMORY", "SPEED", "DISK", "OSTYPE", "ARCH", "MINOSVER", "MAXOSVER", "OSLANGUAGE", "NETWORK", "UEFI", "TPMENABLED")) {
            assertEquals("1", bench.variable("_TS_CR" + name), name);
        }
        for (String name : List.of("ACPOWER", "WIRED", "CLIENTMINVER", "TPMACTIVATED")) {
            assertEquals("", bench.variable("_TS_CR" + name), name);
        }
    }

    @Test
    void allChecksAreToldBeforeTheStepFailsOnce() throws Exception {
        Bench bench = ready();
        CheckReadiness step = all();
        step.setMemory(16384);
        step.setFreeDiskSpace(40960);
        step.setCheckPower(true);
        step.setCheckWired(true);
        step.setCheckTpmActivated(true);
        step.setMaximumVersion("10.0.17763");
        step.setCheckClientVersion(true);
        step.setClientVersion("5.00.8913.1005");
        String told = bench.fails(4316, step);
        for (String part : List.of("16384 MB of memory", "40960 MB of free", "mains", "cable", "activated", "10.0.17763", "management client")) {
            assertTrue(told.contains(part), told);
            assertTrue(bench.said().contains("Not ready: "), bench::said);
        }
        assertEquals("0", bench.variable("_TS_CRMEMORY"));
        assertEquals("1", bench.variable("_TS_CRSPEED"));
        assertEquals("0", bench.variable("_TS_CRWIRED"));
    }

    @Test
    void aClientIsNotAServer() throws Exception {
        CheckReadiness step = STEPS.createCheckReadiness();
        step.setSystemType(SystemType.SERVER);
        ready().fails(4316, step);
    }

    @Test
    void inWindowsPeADiskWithoutPartitionsCountsAsFreeSpace() throws Exception {
        Bench bench = ready();
        bench.machine.pe = true;
        CheckReadiness step = STEPS.createCheckReadiness();
        step.setCheckFreeDiskSpace(true);
        step.setFreeDiskSpace(2_000_000);
        bench.machine.abilities.disks.add(new Disks.Disk(0, 4096L << 30, Optional.empty(), Optional.empty()));
        bench.succeeds(step);
    }
}
