package org.slipway.target.linux.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.machine.Disks.FileSystem;
import org.slipway.engine.machine.Disks.Use;
import org.slipway.engine.target.RegistryValue;
import org.slipway.model.RegistryType;
import org.slipway.target.linux.hive.HiveEditor;
import org.slipway.target.linux.hive.HiveLab;
import org.slipway.target.linux.hive.OfflineRegistry;
import org.slipway.target.linux.volume.FolderVolumes;
import org.slipway.target.linux.volume.Place;

class AppliedHivesTest {
    private static final String KEY = "HKEY_LOCAL_MACHINE\\SOFTWARE\\Contoso";

    @TempDir
    private Path folder;

    private static Place place(int partition) {
        return new Place(0, partition, "disk.img", partition << 20, 1 << 20, new Place.Gpt(new UUID(1, 2), new UUID(3, partition)));
    }

    @Test
    void theRegistryOfTheOnlyWindowsIsWorkedOn() throws Exception {
        var lab = new OfflineLab(folder);
        var registry = new OfflineRegistry(new AppliedHives(lab.volumes()), new HiveEditor(HiveLab.tools()));
        registry.set(KEY, "A", new RegistryValue(RegistryType.REG_SZ, "a"));
        assertEquals("a", registry.get(KEY, "A").orElseThrow().data());
        assertEquals(folder.resolve("Windows/System32/config"), new AppliedHives(lab.volumes()).hives().orElseThrow());
    }

    @Test
    void ofNoneAndOfTwoNobodyCanTellWhichIsMeant() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        assertEquals(Optional.empty(), new AppliedHives(new FolderVolumes().with(Optional.of("D:"), other, Use.PRIMARY, FileSystem.NTFS, false, place(1)))
                .hives());
        FolderVolumes two = new FolderVolumes().with(Optional.of("C:"), folder, Use.PRIMARY, FileSystem.NTFS, true, place(1))
                .with(Optional.of("D:"), other, Use.PRIMARY, FileSystem.NTFS, true, place(2));
        assertEquals(Optional.empty(), new AppliedHives(two).hives());
    }
}
