package org.slipway.target.simulated.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slipway.engine.machine.Encryption;
import org.slipway.engine.target.RegistryValue;
import org.slipway.model.Architecture;
import org.slipway.model.RegistryType;
import org.slipway.target.simulated.device.DiskState;
import org.slipway.target.simulated.device.FileData;
import org.slipway.target.simulated.device.FileData.Body;
import org.slipway.target.simulated.device.Key;
import org.slipway.target.simulated.device.KeyPath;
import org.slipway.target.simulated.device.Lock;
import org.slipway.target.simulated.device.Member;
import org.slipway.target.simulated.device.Partition;
import org.slipway.target.simulated.device.Product;
import org.slipway.target.simulated.device.Profile;
import org.slipway.target.simulated.device.Release;
import org.slipway.target.simulated.device.Spot;
import org.slipway.target.simulated.device.Tree;
import org.slipway.target.simulated.device.Volume;
import org.slipway.target.simulated.device.Windows;
import org.slipway.target.simulated.device.WindowsFiles;
import org.slipway.target.simulated.text.Yaml.Text;

/** Reads the installed system and what is in it: files, registry, software, users. */
final class ContentsText {
    /** What Windows takes on a disk where nobody says how much. */
    private static final long WINDOWS = 18_000_000_000L;

    private final WindowsFiles files;
    private final Instant now;

    ContentsText(WindowsFiles files, Instant now) {
        this.files = files;
        this.now = now;
    }

    List<DiskState> read(Block device, Optional<Block> windows, List<DiskState> disks, Optional<Spot> system) {
        List<Block> software = device.records("software");
        List<Block> users = device.records("users");
        Optional<Block> registry = device.record("registry");
        if (system.isEmpty() && (!software.isEmpty() || !users.isEmpty() || registry.isPresent())) {
            device.problem(software.isEmpty() ? users.isEmpty() ? "registry" : "users" : "software", "There is no Windows that this could belong to.",
                    "Describe the installed system under windows:.");
        }
        var changed = new ArrayList<>(disks);
        if (system.isPresent() && windows.isPresent()) {
            Spot spot = system.get();
            replace(changed, spot, volume -> installed(windows.get(), volume));
            software.forEach(each -> replace(changed, spot, volume -> with(each, volume)));
            users.forEach(each -> replace(changed, spot, volume -> user(each, volume)));
            registry.ifPresent(each -> replace(changed, spot, volume -> registry(each, volume)));
        }
        windows.ifPresent(Block::finish);
        device.record("files").ifPresent(each -> files(each, changed));
        return changed;
    }

    private interface Change {
        Volume of(Volume volume);
    }

    private static void replace(List<DiskState> disks, Spot spot, Change change) {
        var parts = new ArrayList<Partition>();
        for (Partition each : disks.get(spot.disk()).partitions()) {
            parts.add(each.number() == spot.partition() && each.volume().isPresent() ? each.with(change.of(each.volume().get())) : each);
        }
        disks.set(spot.disk(), disks.get(spot.disk()).with(parts));
    }

    private Volume installed(Block block, Volume volume) {
        Release usual = Release.usual();
        var release = new Release(block.as("version", ContentsText::version).orElse(usual.version()), block.text("edition").orElse(usual.edition()),
                block.text("language").orElse(usual.language()), block.choice("architecture", Architecture.class).orElse(usual.architecture()),
                block.truth("server").orElse(false));
        Member member = block.text("domain").map(name -> new Member(true, name))
                .orElse(new Member(false, block.text("workgroup").orElse("WORKGROUP")));
        Windows windows = Windows.general(release).withStage(Windows.Stage.READY).named(block.text("computer").orElse("")).withMember(member)
                .withRegistry(files.registry(release)).withFeatures(block.texts("features"), false);
        Lock lock = block.truth("bitLocker").orElse(false)
                ? new Lock(Lock.Phase.PROTECTED, Optional.of(Encryption.Protector.TPM), now, now, Encryption.Method.XTS_AES_128, 0, true) : Lock.open();
        return volume.withFiles(files.of(release, block.size("size").orElse(WINDOWS), now)).withWindows(Optional.of(windows)).withLock(lock);
    }

    private static String version(String text) {
        if (!text.matches("\\d{1,3}\\.\\d{1,3}(\\.\\d{1,6}){1,2}")) {
            throw new IllegalArgumentException("“" + text + "” is not a version of Windows. Write it as 10.0.22631.2861.");
        }
        return text;
    }

    private static Volume with(Block block, Volume volume) {
        Product product = CommandsText.product(block);
        block.finish();
        return volume.withWindows(volume.windows().map(windows -> windows.with(product)));
    }

    private Volume user(Block block, Volume volume) {
        var profile = new Profile(block.text("user").orElse("user"));
        long data = block.size("data").orElse(2_000_000_000L);
        block.finish();
        return volume.withWindows(volume.windows().map(windows -> windows.with(profile)))
                .withFiles(volume.files().with(List.of("Users", profile.folder(), "Documents", "(data)"), FileData.filler(data, now)));
    }

    private static Volume registry(Block block, Volume volume) {
        Tree<Key> tree = volume.windows().map(Windows::registry).orElse(Tree.empty());
        for (String path : block.all().keySet()) {
            Optional<List<String>> names = KeyPath.of(path);
            if (names.isEmpty()) {
                block.problem(path, "“" + path + "” is no key of the registry.", "Begin with HKLM, HKCU, HKCR, HKU or HKCC.");
                continue;
            }
            Key key = tree.get(names.get()).orElse(Key.empty());
            Optional<Block> values = block.record(path);
            if (values.isPresent()) {
                for (var each : values.get().all().entrySet()) {
                    if (each.getValue() instanceof Text text) {
                        boolean number = text.plain() && text.value().matches("\\d{1,10}");
                        key = key.with(each.getKey(), new RegistryValue(number ? RegistryType.REG_DWORD : RegistryType.REG_SZ, text.value()));
                    } else {
                        values.get().problem(each.getKey(), "A value of the registry is a number or a text.", "Write one value.");
                    }
                }
            }
            tree = tree.with(names.get(), key);
        }
        Tree<Key> read = tree;
        return volume.withWindows(volume.windows().map(windows -> windows.withRegistry(read)));
    }

    private void files(Block block, List<DiskState> disks) {
        for (var each : block.all().entrySet()) {
            String path = each.getKey();
            Optional<Spot> spot = path.matches("[A-Za-z]:\\\\.+") ? spot(disks, path.substring(0, 2)) : Optional.empty();
            if (spot.isEmpty()) {
                block.problem(path, "“" + path + "” lies on no volume.", "Write a full path, for instance C:\\Temp\\a.txt, on a volume that is there.");
                continue;
            }
            List<String> names = List.of(path.substring(3).split("\\\\"));
            Optional<FileData> file = file(block, path, each.getValue());
            replace(disks, spot.get(), volume -> volume.withFiles(file.map(data -> volume.files().with(names, data)).orElse(volume.files().withFolder(names))));
        }
    }

    /** Nothing for a folder. */
    private Optional<FileData> file(Block block, String path, Yaml value) {
        if (value instanceof Text text) {
            return path.endsWith("\\") ? Optional.empty() : Optional.of(FileData.of(text.value(), now));
        }
        return block.record(path).map(own -> {
            long size = own.size("size").orElse(0L);
            var data = new FileData(size, own.as("modified", DeviceText::time).orElse(now), own.text("version"), new Body.Unknown());
            own.finish();
            return data;
        });
    }

    private static Optional<Spot> spot(List<DiskState> disks, String drive) {
        for (int disk = 0; disk < disks.size(); disk++) {
            for (Partition each : disks.get(disk).partitions()) {
                if (each.volume().flatMap(Volume::letter).filter(drive::equalsIgnoreCase).isPresent()) {
                    return Optional.of(new Spot(disk, each.number()));
                }
            }
        }
        return Optional.empty();
    }
}
