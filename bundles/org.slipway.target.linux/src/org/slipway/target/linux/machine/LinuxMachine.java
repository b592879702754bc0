package org.slipway.target.linux.machine;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.boot.Firmware;
import org.slipway.target.linux.boot.LinuxBoots;
import org.slipway.target.linux.disk.DiskSet;
import org.slipway.target.linux.disk.Media;
import org.slipway.target.linux.disk.Medium;
import org.slipway.target.linux.facts.Addresses;
import org.slipway.target.linux.facts.LinuxFacts;
import org.slipway.target.linux.facts.Storage;
import org.slipway.target.linux.file.LinuxFiles;
import org.slipway.target.linux.hive.HiveEditor;
import org.slipway.target.linux.hive.OfflineRegistry;
import org.slipway.target.linux.image.LinuxImages;
import org.slipway.target.linux.keep.Kept;
import org.slipway.target.linux.offline.AppliedHives;
import org.slipway.target.linux.offline.LinuxOffline;
import org.slipway.target.linux.offline.LinuxSetups;
import org.slipway.target.linux.process.LinuxProcesses;
import org.slipway.target.linux.process.Programs;
import org.slipway.target.linux.tool.Tools;
import org.slipway.target.linux.volume.FolderFiles;
import org.slipway.target.linux.volume.LinuxVolumes;
import org.slipway.target.linux.volume.VolumeFiles;
import org.slipway.target.linux.volume.Volumes.Located;

/** All parts of a machine, put together. */
public final class LinuxMachine {
    private final Programs programs;
    private final LinuxVolumes volumes;
    private final LinuxFiles files;
    private final Processes processes;
    private final Power power;
    private final Facts facts;
    private final Registry registry;
    private final Map<Class<?>, Object> abilities = new HashMap<>();

    /**
     * What a machine is put together from.
     *
     * @param own whether the machine that this runs on is the one that is deployed, and not somebody's own
     * @param hands what all files of volumes go through
     */
    public record Parts(List<Medium> disks, Media media, Kept kept, Tools tools, Programs programs, Firmware firmware, boolean own,
            UnaryOperator<VolumeFiles> hands) {
    }

    public LinuxMachine(Parts parts) throws TargetException {
        var disks = new DiskSet(parts.disks(), parts.tools(), parts.kept());
        programs = parts.programs();
        volumes = new LinuxVolumes(disks, parts.tools(), parts.kept(), parts.hands());
        Path environment = parts.own() ? Path.of("/") : parts.kept().folder().resolve("environment");
        files = new LinuxFiles(volumes, new FolderFiles(environment, "X:"), new FolderFiles(Path.of("/"), ""));
        processes = new LinuxProcesses(parts.programs(), files::real);
        power = new LinuxPower(parts.kept(), programs, volumes, parts.tools(), parts.own());
        var able = new LinuxDisks(disks, volumes, parts.media(), parts.tools());
        var boots = new LinuxBoots(volumes, parts.tools(), parts.firmware());
        abilities.put(Disks.class, able);
        abilities.put(Boots.class, boots);
        abilities.put(Images.class, new LinuxImages(volumes, files, disks, parts.kept(), parts.tools(), boots));
        abilities.put(Supplies.class, new LinuxSupplies(files, able));
        abilities.put(OfflineWindows.class, new LinuxOffline(volumes, files));
        abilities.put(WindowsSetup.class, new LinuxSetups(volumes, files, parts.tools()));
        registry = new OfflineRegistry(new AppliedHives(volumes), new HiveEditor(parts.tools()));
        facts = new LinuxFacts(Path.of("/"), new RunStorage(disks, volumes), Addresses.real(), InstantSource.system());
    }

    /** The disks of the run, for what is told of them. */
    private record RunStorage(DiskSet disks, LinuxVolumes of) implements Storage {
        @Override
        public List<Drive> drives() {
            return disks.media().stream().map(each -> new Drive(each.number(), each.path(), each.image(), each.size())).toList();
        }

        @Override
        public List<Located> volumes() throws TargetException {
            return of.all();
        }
    }

    /** @throws TargetException where the run has left Linux for good */
    public static void mayGoOn(Kept kept) throws TargetException {
        LinuxPower.mustNotBeInSystem(kept);
    }

    /** Lets go of all disks. */
    public void close() {
        boolean interrupted = Thread.interrupted(); // a run that was cancelled lets go too
        try {
            programs.endLeftovers();
            volumes.releaseAll();
        } catch (TargetException inUse) {
            // what cannot be let go now is, when the run goes on
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public Facts facts() {
        return facts;
    }

    public LinuxFiles files() {
        return files;
    }

    public Registry registry() {
        return registry;
    }

    public Processes processes() {
        return processes;
    }

    public Power power() {
        return power;
    }

    /** What steps may ask for, by its interface. */
    public Map<Class<?>, Object> abilities() {
        return Map.copyOf(abilities);
    }
}
