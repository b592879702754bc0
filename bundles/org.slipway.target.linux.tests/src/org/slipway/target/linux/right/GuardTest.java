package org.slipway.target.linux.right;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.target.linux.hive.EmptyHive;
import org.slipway.target.linux.hive.HiveEditor;
import org.slipway.target.linux.hive.HiveLab;
import org.slipway.target.linux.hive.RegText;

class GuardTest {
    /** S-1-1-0, in hexadecimal. */
    private static final String EVERYBODY = "010100000000000100000000";
    /** S-1-5-32-544 */
    private static final String ADMINISTRATORS = "01020000000000052000000020020000";

    @TempDir
    private Path folder;
    private Path top;
    private boolean mounted;

    @BeforeEach
    void aVolumeWithNtfs() throws Exception {
        assumeTrue(List.of("ntfs-3g", "mkntfs", "setfattr", "getfattr").stream().allMatch(HiveLab::has), "ntfs-3g or attr is not installed");
        assumeTrue(Files.isWritable(Path.of("/dev/fuse")), "no FUSE here");
        Path image = folder.resolve("volume.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(16 << 20);
        }
        HiveLab.say("mkntfs", "-Q", "-F", image.toString());
        top = Files.createDirectory(folder.resolve("top"));
        HiveLab.say("ntfs-3g", image.toString(), top.toString());
        mounted = true;
    }

    @AfterEach
    void leave() throws Exception {
        if (mounted) {
            HiveLab.say("umount", top.toString());
        }
    }

    private static String rights(Path file) throws Exception {
        return HiveLab.say("getfattr", "--absolute-names", "--encoding=hex", "--name=system.ntfs_acl", file.toString());
    }

    @Test
    void onlyAdministratorsAndTheSystemMayReadAGuardedFile() throws Exception {
        Path file = Files.write(top.resolve("secret.xml"), new byte[4]);
        assertTrue(rights(file).contains(EVERYBODY), "there would be nothing to guard");
        new Guard(HiveLab.tools()).of(file);
        assertEquals(-1, rights(file).indexOf(EVERYBODY));
        assertTrue(rights(file).contains(ADMINISTRATORS));
    }

    @Test
    void aFolderIsGuardedWithAllInIt() throws Exception {
        Files.createDirectories(top.resolve("a/b"));
        for (int i = 0; i < 120; i++) {
            Files.write(top.resolve("a/b/file " + i), new byte[1]);
        }
        new Guard(HiveLab.tools()).ofAllIn(top.resolve("a"));
        for (String each : List.of("a", "a/b", "a/b/file 0", "a/b/file 119")) {
            assertEquals(-1, rights(top.resolve(each)).indexOf(EVERYBODY), each);
        }
    }

    @Test
    void aHiveThatIsChangedDoesNotBecomeEverybodys() throws Exception {
        Path hive = Files.write(top.resolve("SOFTWARE"), EmptyHive.bytes());
        new HiveEditor(HiveLab.tools()).change(hive, new RegText().key(List.of("Contoso")), "SOFTWARE");
        assertEquals(-1, rights(hive).indexOf(EVERYBODY));
    }
}
