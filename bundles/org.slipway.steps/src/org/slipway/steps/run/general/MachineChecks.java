package org.slipway.steps.run.general;


import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.slipway.engine.machine.Disks;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;
import org.slipway.steps.CheckReadiness;
import org.slipway.steps.run.Inventory;
import org.slipway.steps.run.RunningSystem;
import org.slipway.steps.run.Said;

/** The checks that look at the machine itself. */
final class MachineChecks {
    private static final long MEGABYTE = 1024L * 1024;
    /** Of a battery: the machine runs on it. */
    private static final Set<String> DISCHARGING = Set.of("1", "4", "5");
    private static final String CONNECTED = "2";
    private static final String TPM = "root\\cimv2\\Security\\MicrosoftTpm";

    private final CheckReadiness step;
    private final StepContext context;
    private final RunningSystem system;
    private final Inventory inventory;

    MachineChecks(CheckReadiness step, StepContext context) {
        this.step = step;
        this.context = context;
        this.system = new RunningSystem(context);
        this.inventory = new Inventory(context);
    }

    List<Check> all() throws TargetException {
        return List.of(memory(), speed(), space(), power(), network(), wired(), uefi(), tpm("_TS_CRTPMENABLED", step.isCheckTpmEnabled(),
                "IsEnabled_InitialValue", "enabled"),
                tpm("_TS_CRTPMACTIVATED", step.isCheckTpmActivated(), "IsActivated_InitialValue", "activated"));
    }

    private Check memory() {
        return step.isCheckMemory() ? Check.of("_TS_CRMEMORY", inventory.memory() >= step.getMemory(), "at least " + step.getMemory() + " MB of memory",
                "it has " + inventory.memory() + " MB") : Check.notAsked("_TS_CRMEMORY");
    }

    private Check speed() {
        return step.isCheckProcessorSpeed() ? Check.of("_TS_CRSPEED", inventory.processorSpeed() >= step.getProcessorSpeed(),
                "a processor of at least " + step.getProcessorSpeed() + " MHz", "it has " + inventory.processorSpeed() + " MHz") : Check.notAsked("_TS_CRSPEED");
    }

    private Check space() throws TargetException {
        if (!step.isCheckFreeDiskSpace() || step.getFreeDiskSpace() == null) {
            return Check.notAsked("_TS_CRDISK");
        }
        long free = freeSpace() / MEGABYTE;
        return Check.of("_TS_CRDISK", free >= step.getFreeDiskSpace(), "at least " + step.getFreeDiskSpace() + " MB of free disk space", "it has " + free + " MB");
    }

    /** Of the running system's drive; in Windows PE the most that any fixed drive, or disk without partitions, has. */
    private long freeSpace() throws TargetException {
        boolean pe = context.target().inBootEnvironment();
        String drive = system.drive();
        long free = system.rows("Win32_LogicalDisk").stream().filter(row -> row.text("DriveType").equals("3"))
                .filter(row -> pe ? !row.text("DeviceID").equalsIgnoreCase("X:") : row.text("DeviceID").equalsIgnoreCase(drive))
                .mapToLong(row -> Inventory.number(row.text("FreeSpace"))).max().orElse(0);
        Optional<Disks> disks = context.target().offer(Disks.class);
        if (disks.isEmpty()) {
            return free;
        }
        long most = free;
        for (Disks.Volume volume : disks.get().volumes()) {
            if (pe || volume.letter().filter(drive::equalsIgnoreCase).isPresent()) {
                most = Math.max(most, volume.free());
            }
        }
        for (Disks.Disk disk : disks.get().disks()) {
            most = pe && disk.style().isEmpty() ? Math.max(most, disk.size()) : most;
        }
        return most;
    }

    private Check power() {
        if (!step.isCheckPower()) {
            return Check.notAsked("_TS_CRACPOWER");
        }
        List<Row> batteries = system.rows("Win32_Battery");
        boolean plugged = batteries.stream().noneMatch(row -> DISCHARGING.contains(row.text("BatteryStatus")));
        return Check.of("_TS_CRACPOWER", plugged, "power from the mains", batteries.isEmpty() ? "it has no battery" : plugged ? "it is plugged in"
                : "it runs on its battery");
    }

    private List<Row> adapters() {
        return system.rows("Win32_NetworkAdapter").stream().filter(row -> row.text("NetConnectionStatus").equals(CONNECTED)).toList();
    }

    private boolean connected() {
        return !adapters().isEmpty() || inventory.connected().stream().anyMatch(row -> !row.text("IPAddress").isBlank());
    }

    private Check network() {
        return step.isCheckNetwork() ? Check.of("_TS_CRNETWORK", connected(), "a connected network adapter", connected() ? "one is" : "none is")
                : Check.notAsked("_TS_CRNETWORK");
    }

    /** It belongs to the check before, and is not made without it. */
    private Check wired() {
        if (!step.isCheckNetwork() || !step.isCheckWired()) {
            return Check.notAsked("_TS_CRWIRED");
        }
        boolean wired = adapters().isEmpty() ? connected() : adapters().stream().anyMatch(row -> !wireless(row));
        return Check.of("_TS_CRWIRED", wired, "a network adapter with a cable", wired ? "one is connected" : "only wireless ones are connected");
    }

    private static boolean wireless(Row adapter) {
        String told = (adapter.text("NetConnectionID") + " " + adapter.text("Name") + " " + adapter.text("AdapterType")).toLowerCase(Locale.ROOT);
        return adapter.text("AdapterTypeID").equals("9") || told.contains("wireless") || told.contains("wi-fi") || told.contains("wifi") || told.contains("wlan")
                || told.contains("802.11");
    }

    private Check uefi() throws TargetException {
        if (!step.isCheckUefi()) {
            return Check.notAsked("_TS_CRUEFI");
        }
        Optional<Boolean> uefi = inventory.uefi();
        return Check.of("_TS_CRUEFI", uefi.orElse(false), "a start by UEFI", uefi.map(told -> told ? "it was started by UEFI"
                : "it was started by a BIOS").orElse("nothing tells how it was started"));
    }

    private Check tpm(String variable, boolean asked, String property, String word) {
        if (!asked) {
            return Check.notAsked(variable);
        }
        Optional<Row> tpm = system.rows(TPM, "Win32_Tpm").stream().findFirst();
        boolean second = tpm.filter(row -> row.text("SpecVersion").strip().startsWith("2.")).isPresent();
        boolean holds = second && tpm.filter(row -> Said.yes(row.text(property))).isPresent();
        return Check.of(variable, holds, "a TPM 2.0 that is " + word, tpm.isEmpty() ? "no TPM is seen" : second ? "it is" + (holds ? "" : " not") + " "
                + word : "it is of another version");
    }
}
