package org.slipway.target.linux.offline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.target.linux.hive.HiveLab;
import org.slipway.target.linux.volume.FolderFiles;

class GuardTest {
    @TempDir
    private Path folder;

    /** S-1-1-0, which is everybody, in what getfattr tells. */
    private static final String EVERYBODY = "010100000000000100000000";

    @Test
    void onNtfsOnlyAdministratorsAndTheSystemMayReadAGuardedFile() throws Exception {
        assumeTrue(HiveLab.has("ntfs-3g") && HiveLab.has("mkntfs") && HiveLab.has("setfattr") && HiveLab.has("getfattr"), "ntfs-3g or attr is not installed");
        assumeTrue(Files.isWritable(Path.of("/dev/fuse")), "no FUSE here");
        Path image = folder.resolve("volume.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(16 << 20);
        }
        HiveLab.say("mkntfs", "-Q", "-F", image.toString());
        Path top = Files.createDirectory(folder.resolve("top"));
        HiveLab.say("ntfs-3g", image.toString(), top.toString());
        try {
            var files = new FolderFiles(top, "C:");
            files.write("a\\secret.xml", new ByteArrayInputStream(new byte[4]));
            assertTrue(rights(top.resolve("a/secret.xml")).contains(EVERYBODY));
            new Guard(HiveLab.tools()).of(files, "a\\secret.xml");
            String rights = rights(top.resolve("a/secret.xml"));
            assertEquals(-1, rights.indexOf(EVERYBODY), rights);
            assertTrue(rights.contains("01020000000000052000000020020000"), rights);
        } finally {
            HiveLab.say("umount", top.toString());
        }
    }

    private static String rights(Path file) throws Exception {
        return HiveLab.say("getfattr", "--absolute-names", "--encoding=hex", "--name=system.ntfs_acl", file.toString());
    }
}
