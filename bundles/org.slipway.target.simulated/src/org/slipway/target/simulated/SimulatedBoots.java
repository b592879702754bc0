package org.slipway.target.simulated;

import java.time.Duration;
import java.util.Optional;

import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.machine.Progress;
import org.slipway.engine.target.TargetException;
import org.slipway.model.Deployable;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.State;
import org.slipway.target.simulated.device.State.Placed;

/** What a simulated machine starts from. */
final class SimulatedBoots implements Boots {
    /** “Unable to find the system device.” */
    private static final long NO_SYSTEM_PARTITION = 15_299;
    private static final long ENVIRONMENT = 450_000_000L;

    private final Machine machine;
    private final Drives drives;
    private final Network network;

    SimulatedBoots(Machine machine, Drives drives, Network network) {
        this.machine = machine;
        this.drives = drives;
        this.network = network;
    }

    @Override
    public boolean uefi() {
        machine.look("firmware");
        return machine.state().firmware().uefi();
    }

    @Override
    public void startWindowsFrom(String drive) throws TargetException {
        Machine.Act act = machine.begin("start windows from " + drive);
        Placed windows = drives.formatted(drive);
        if (windows.volume().windows().isEmpty()) {
            throw Refused.because("TARGET-NO-WINDOWS", Refused.NO_FILE, "There is no Windows on " + drive + ".", "Apply an image to it first.");
        }
        act.pass(Duration.ofSeconds(2));
        act.end(started(machine.state(), windows.spot()));
    }

    /** With boot files for a Windows, on the partition that the firmware starts from. */
    State started(State state, Spot windows) throws TargetException {
        Optional<Placed> system = state.volumes().stream().filter(each -> state.firmware().uefi()
                ? each.partition().use() == Use.EFI && each.volume().fileSystem() == FileSystem.FAT32 : each.partition().active())
                .min((one, other) -> Boolean.compare(one.spot().disk() != windows.disk(), other.spot().disk() != windows.disk()));
        Placed found = system.orElseThrow(() -> Refused.because("TARGET-NO-BOOT-PARTITION", NO_SYSTEM_PARTITION, state.firmware().uefi()
                ? "No disk of “" + machine.identity().name() + "” has an EFI partition with FAT32 to start from."
                : "No partition of “" + machine.identity().name() + "” is active, so that its BIOS could start from it.",
                state.firmware().uefi() ? "Partition the disk as GPT with an EFI partition." : "Partition the disk as MBR with an active partition."));
        return state.change(found.spot(), volume -> volume.starting(windows));
    }

    @Override
    public void stageEnvironment(Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException, InterruptedException {
        Machine.Act act = machine.begin("stage environment");
        long size = bootImage.isPresent() ? machine.common().contents().of(bootImage.get(), content).size() : ENVIRONMENT;
        if (bootImage.isPresent()) {
            network.need("the boot image");
        }
        Placed place = machine.state().volumes().stream().filter(each -> each.volume().letter().isPresent() && !each.volume().lock().locked())
                .max((one, other) -> Long.compare(one.partition().free(), other.partition().free()))
                .orElseThrow(() -> Refused.because("TARGET-NO-VOLUME", Refused.NO_PATH, "No volume is there that a boot environment could be put on.",
                        "Partition the disk first."));
        if (place.partition().free() < size) {
            throw Refused.because("TARGET-FULL", Refused.FULL, "No volume has room for the boot environment (" + Contents.gigabytes(size) + ").",
                    "Free space on a volume.");
        }
        progress.at(0, "Bringing the boot environment");
        if (bootImage.isPresent()) {
            act.passMillis(network.milliseconds(size));
            act.stride(machine.state().with(machine.state().outside().with(size, 0)));
        }
        act.passMillis(size * 1_000 / machine.hardware().disks().get(place.spot().disk()).write());
        act.end(machine.state().change(place.spot(), volume -> volume.withEnvironment(true)));
        progress.at(1, "The boot environment is in its place");
    }

    @Override
    public void stageForUefi(String drive, Optional<Deployable> bootImage, Content content, Progress progress) throws TargetException, InterruptedException {
        Machine.Act act = machine.begin("stage environment for UEFI on " + drive);
        Placed volume = drives.formatted(drive);
        if (volume.volume().fileSystem() != FileSystem.FAT32) {
            throw Refused.because("TARGET-NOT-FAT32", Refused.WRONG_PARAMETER, drive + " is not formatted as FAT32, and UEFI starts from nothing else.",
                    "Let TSUEFIDrive stand for a FAT32 partition.");
        }
        long size = bootImage.isPresent() ? machine.common().contents().of(bootImage.get(), content).size() : ENVIRONMENT;
        act.passMillis(network.milliseconds(size) + size * 1_000 / machine.hardware().disks().get(volume.spot().disk()).write());
        act.end(machine.state().change(volume.spot(), each -> each.withEnvironment(true)));
        progress.at(1, "The boot environment is on " + drive);
    }
}
