package org.slipway.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    private static final String OLD = "the old text";
    private static final String NEW = "the new and longer text";
    private static final int NONE = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    @Test
    void replacesAFile() throws Exception {
        Path file = oldFile();

        AtomicFile.real().replace(file, NEW.getBytes());

        assertEquals(NEW, Files.readString(file));
        assertOnly("file.yaml");
    }

    @Test
    void makesAFileThatWasNotThere() throws Exception {
        AtomicFile.real().replace(folder.resolve("file.yaml"), NEW.getBytes());

        assertEquals(NEW, Files.readString(folder.resolve("file.yaml")));
        assertOnly("file.yaml");
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aFailureAtAnyStepLeavesTheOldOrTheNewFileWhole(boolean killed) throws Exception {
        int steps = stepsOfOneSave();
        assertEquals(7, steps, "create, permissions, write, sync, look, rename, sync folder");
        for (int step = 1; step <= steps; step++) {
            for (int bytes = 0; bytes <= NEW.length(); bytes++) {
                failAt(step, bytes, killed, true);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void aFailureAtAnyStepLeavesNoHalfOfAFileThatWasNotThere(boolean killed) throws Exception {
        for (int step = 1; step <= stepsOfOneSave(); step++) {
            for (int bytes = 0; bytes <= NEW.length(); bytes++) {
                failAt(step, bytes, killed, false);
            }
        }
    }

    private int stepsOfOneSave() throws Exception {
        var counting = new FailingSteps(NONE, 0, false);
        new AtomicFile(counting).replaceUnlessChanged(oldFile(), NEW.getBytes(), Optional.of(digest(OLD)));
        return counting.taken();
    }

    private void failAt(int step, int bytes, boolean killed, boolean exists) throws Exception {
        Path file = Files.createDirectory(folder.resolve(step + "-" + bytes + "-" + killed)).resolve("file.yaml");
        if (exists) {
            Files.writeString(file, OLD);
        }
        Optional<Digest> expected = exists ? Optional.of(digest(OLD)) : Optional.empty();
        var failing = new AtomicFile(new FailingSteps(step, bytes, killed));

        assertThrows(IOException.class, () -> failing.replaceUnlessChanged(file, NEW.getBytes(), expected));

        String found = Files.exists(file) ? Files.readString(file) : "";
        assertTrue(found.equals(NEW) || found.equals(exists ? OLD : ""), () -> "after step " + step + ": " + found);
        if (!killed) {
            assertEquals(found.isEmpty() ? List.of() : List.of("file.yaml"), names(file.getParent()), "after step " + step);
        }
    }

    @Test
    void aFileThatHoldsWhatWasExpectedIsReplacedAndItsNewDigestTold() throws Exception {
        Path file = oldFile();

        Digest now = AtomicFile.real().replaceUnlessChanged(file, NEW.getBytes(), Optional.of(digest(OLD)));

        assertEquals(digest(NEW), now);
        assertEquals(NEW, Files.readString(file));
    }

    @Test
    void aFileChangedMeanwhileIsLeftAlone() throws Exception {
        Path file = oldFile();

        Problem problem = refusal(file, Optional.of(digest("what was read")));

        assertEquals("FILE-CHANGED", problem.code());
        assertEquals(Optional.of(Place.of(file.toString())), problem.place());
        assertTrue(problem.text().contains("file.yaml was changed"), problem::text);
        assertTrue(problem.nextStep().contains("overwrite"), problem::nextStep);
        assertEquals(OLD, Files.readString(file));
        assertOnly("file.yaml");
    }

    @Test
    void aFileThatCameToBeMeanwhileIsLeftAlone() throws Exception {
        Path file = oldFile();

        assertTrue(refusal(file, Optional.empty()).text().contains("was created"));

        assertEquals(OLD, Files.readString(file));
    }

    @Test
    void aFileDeletedMeanwhileIsNotBroughtBackUnasked() throws Exception {
        Path file = folder.resolve("file.yaml");

        assertTrue(refusal(file, Optional.of(digest(OLD))).text().contains("was deleted"));

        assertOnly();
    }

    @Test
    void aFileThatIsChangedWhileItsReplacementIsWrittenIsLeftAlone() throws Exception {
        Path file = oldFile();
        var meddled = new AtomicFile(new FailingSteps(NONE, 0, false) {
            @Override
            public void sync(Path temporary) throws IOException {
                Files.writeString(file, "someone else's text");
                super.sync(temporary);
            }
        });

        assertThrows(ProblemException.class,
                () -> meddled.replaceUnlessChanged(file, NEW.getBytes(), Optional.of(digest(OLD))));

        assertEquals("someone else's text", Files.readString(file));
        assertOnly("file.yaml");
    }

    @Test
    void aPreparedReplacementChangesNothingUntilItTakesTheName() throws Exception {
        Path file = oldFile();
        try (Replacement dropped = AtomicFile.real().prepare(file, NEW.getBytes())) {
            dropped.look(Optional.of(digest(OLD)));
            assertEquals(OLD, Files.readString(file));
        }
        assertOnly("file.yaml");
        try (Replacement taken = AtomicFile.real().prepare(file, NEW.getBytes())) {
            assertEquals(digest(NEW), taken.takeName());
        }
        assertEquals(NEW, Files.readString(file));
        assertOnly("file.yaml");
    }

    @Test
    void aFileThatSomeoneElseGaveTheVeryBytesIsNoConflict() throws Exception {
        Path file = oldFile();

        AtomicFile.real().replaceUnlessChanged(file, OLD.getBytes(), Optional.of(digest("what was read")));

        assertEquals(OLD, Files.readString(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReplacedFileKeepsItsPermissions() throws Exception {
        Path file = oldFile();
        for (String permissions : List.of("rw-r-----", "rwxr-xr-x", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            AtomicFile.real().replace(file, NEW.getBytes());
            assertEquals(permissions, permissions(file));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFileGetsThePermissionsOfAnyNewFile() throws Exception {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path file = folder.resolve("file.yaml");

        AtomicFile.real().replace(file, NEW.getBytes());

        assertEquals(permissions(usual), permissions(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFileForItsOwnerOnlyIsThatFromTheStart() throws Exception {
        Path file = folder.resolve("key");

        Path temporary = new RealFileSystem(true).createTemporary(file);
        AtomicFile.ownerOnly().replace(file, NEW.getBytes());

        assertEquals("rw-------", permissions(temporary));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSymbolicLinkStaysAndLeadsToTheNewBytes() throws Exception {
        Path target = Files.writeString(Files.createDirectory(folder.resolve("elsewhere")).resolve("target.yaml"), OLD);
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("elsewhere/target.yaml"));
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));

        AtomicFile.real().replaceUnlessChanged(first, NEW.getBytes(), Optional.of(digest(OLD)));

        assertTrue(Files.isSymbolicLink(first) && Files.isSymbolicLink(second));
        assertEquals(NEW, Files.readString(target));
        assertEquals(List.of("target.yaml"), names(target.getParent()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToAFileThatIsStillToComeBringsItAbout() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target.yaml"));

        AtomicFile.real().replaceUnlessChanged(link, NEW.getBytes(), Optional.empty());

        assertTrue(Files.isSymbolicLink(link));
        assertEquals(NEW, Files.readString(folder.resolve("target.yaml")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatGoInACircleAreRefused() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThrows(FileSystemLoopException.class, () -> AtomicFile.real().replace(link, NEW.getBytes()));
    }

    @Test
    void aReadOnlyFileStaysAsItIs() throws Exception {
        Path file = oldFile();
        assertTrue(file.toFile().setReadOnly());
        assumeFalse(Files.isWritable(file), "this user may write whatever there is");

        assertThrows(AccessDeniedException.class, () -> AtomicFile.real().replace(file, NEW.getBytes()));

        assertEquals(OLD, Files.readString(file));
        assertOnly("file.yaml");
    }

    @Test
    void aFolderIsNotReplacedByAFile() throws Exception {
        Path file = Files.createDirectory(folder.resolve("file.yaml"));

        assertThrows(IOException.class, () -> AtomicFile.real().replace(file, NEW.getBytes()));

        assertTrue(Files.isDirectory(file));
        assertOnly("file.yaml");
    }

    private Path oldFile() throws IOException {
        return Files.writeString(folder.resolve("file.yaml"), OLD);
    }

    private static Problem refusal(Path file, Optional<Digest> expected) {
        var refused = assertThrows(ProblemException.class,
                () -> AtomicFile.real().replaceUnlessChanged(file, NEW.getBytes(), expected));
        return refused.problems().getFirst();
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes());
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void assertOnly(String... expected) throws IOException {
        assertEquals(List.of(expected), names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
