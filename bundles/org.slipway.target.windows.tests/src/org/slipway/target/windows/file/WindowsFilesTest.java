package org.slipway.target.windows.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.target.TargetException;

/** Files are put in place whole, told of without being run, and removed with nothing beyond them. */
class WindowsFilesTest {
    @TempDir
    Path folder;

    private WindowsFiles files() {
        return new WindowsFiles(path -> folder.resolve(path.replace(":", "").replace('\\', '/')));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsWrittenWithItsFoldersAndReadAgain() throws Exception {
        files().write("C:\\a\\b\\c.txt", bytes("one"));
        files().write("C:\\a\\b\\c.txt", bytes("two"));
        assertEquals("two", new String(files().read("C:\\a\\b\\c.txt").readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(List.of("c.txt"), files().list("C:\\a\\b"));
        assertTrue(files().state("C:\\a\\b").orElseThrow().folder());
        assertEquals(3, files().state("C:\\a\\b\\c.txt").orElseThrow().size());
        assertEquals(Optional.empty(), files().state("C:\\a\\none"));
    }

    @Test
    void aFileThatCannotBeWrittenWholeLeavesTheOldOne() throws Exception {
        files().write("C:\\a.txt", bytes("old"));
        var broken = new InputStream() {
            private int left = 10;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the network is gone");
                }
                return 'x';
            }
        };
        assertEquals("TARGET-FILE", assertThrows(TargetException.class, () -> files().write("C:\\a.txt", broken)).problem().code());
        assertEquals("old", Files.readString(folder.resolve("C/a.txt")));
    }

    @Test
    void aSecretCanBeReadByItsOwnerAlone() throws Exception {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "not a file system with such permissions");
        files().write("C:\\key", "k".getBytes(StandardCharsets.US_ASCII), true);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("C/key"))));
    }

    @Test
    void whatALinkLeadsToStays() throws Exception {
        Files.createDirectories(folder.resolve("C/tree/sub"));
        Files.createDirectories(folder.resolve("D/precious"));
        Files.writeString(folder.resolve("D/precious/file"), "x");
        Files.createSymbolicLink(folder.resolve("C/tree/sub/link"), folder.resolve("D/precious"));
        Files.createSymbolicLink(folder.resolve("C/tree/dangling"), folder.resolve("nowhere"));
        files().delete("C:\\tree");
        assertFalse(Files.exists(folder.resolve("C/tree")));
        assertTrue(Files.exists(folder.resolve("D/precious/file")));
        files().delete("C:\\tree");
    }

    /** What Java says of a junction: a folder, and something else besides. */
    private record Junction(FileTime lastModifiedTime, FileTime lastAccessTime, FileTime creationTime) implements BasicFileAttributes {
        @Override
        public boolean isRegularFile() {
            return false;
        }

        @Override
        public boolean isDirectory() {
            return true;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return true;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public Object fileKey() {
            return "";
        }
    }

    @Test
    void aJunctionIsRemovedAndNotGoneInto() throws Exception {
        Path junction = Files.createDirectories(folder.resolve("C/junction"));
        FileTime time = FileTime.fromMillis(0);
        assertEquals(FileVisitResult.SKIP_SUBTREE, new Removal().preVisitDirectory(junction, new Junction(time, time, time)));
        assertFalse(Files.exists(junction));
    }

    @Test
    void aFileThatIsMissingIsToldWithItsNumber() {
        TargetException missing = assertThrows(TargetException.class, () -> files().read("C:\\none"));
        assertEquals(0x80070002L, missing.code());
        assertTrue(missing.problem().text().contains("C:\\none"));
    }

    @Test
    void theVersionOfAProgramIsReadFromItsResources() throws Exception {
        Files.createDirectories(folder.resolve("C"));
        Files.write(folder.resolve("C/x.exe"), program(10, 0, 22_631, 3_007));
        assertEquals(Optional.of("10.0.22631.3007"), files().state("C:\\x.exe").orElseThrow().version());
        Files.writeString(folder.resolve("C/x.txt"), "MZ is how this text begins, and it goes on for longer than a header does, which is 64 bytes.");
        assertEquals(Optional.empty(), files().state("C:\\x.txt").orElseThrow().version());
    }

    @Test
    void damagedProgramsHaveNoVersionAndDoNoHarm() throws Exception {
        Files.createDirectories(folder.resolve("C"));
        byte[] whole = program(1, 2, 3, 4);
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 1 + i % 4; j++) {
                damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt();
            }
            Files.write(folder.resolve("C/x.exe"), i % 3 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
            files().state("C:\\x.exe");
        }
    }

    /** The least that is a program of 64 bits with a version: header, one section, three levels of resources. */
    private static byte[] program(int major, int minor, int build, int revision) {
        ByteBuffer file = ByteBuffer.allocate(0x400).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort(0, (short) 0x5A4D).putInt(0x3C, 0x40).putInt(0x40, 0x4550).putShort(0x46, (short) 1).putShort(0x54, (short) 240).putShort(0x58, (short) 0x20B);
        file.putInt(0x58 + 112 + 16, 0x2000);
        int section = 0x58 + 240;
        file.putInt(section + 8, 0x200).putInt(section + 12, 0x2000).putInt(section + 16, 0x200).putInt(section + 20, 0x200);
        int root = 0x200;
        file.putShort(root + 14, (short) 2).putInt(root + 16, 3).putInt(root + 20, 0x80000100).putInt(root + 24, 16).putInt(root + 28, 0x80000020);
        file.putShort(root + 0x20 + 14, (short) 1).putInt(root + 0x20 + 16, 1).putInt(root + 0x20 + 20, 0x80000040);
        file.putShort(root + 0x40 + 14, (short) 1).putInt(root + 0x40 + 16, 1033).putInt(root + 0x40 + 20, 0x60);
        file.putInt(root + 0x60, 0x2080).putInt(root + 0x64, 0x60);
        file.putInt(root + 0x80 + 40, 0xFEEF04BD).putInt(root + 0x80 + 48, major << 16 | minor).putInt(root + 0x80 + 52, build << 16 | revision);
        return file.array();
    }
}
