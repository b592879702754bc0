package org.slipway.model.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Digest;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;

/** Files that belong together reach the disk together. */
class GroupSaveTest {
    private static final String DEVICE = "device: A\nid: a\n";
    private static final String COLLECTION = "collection: All\nid: all\nmembers: [a]\n";

    @TempDir
    Path folder;

    @BeforeEach
    void site() throws IOException {
        write("site.yaml", "site: S\nid: s\n");
        write("devices/a.yaml", DEVICE);
        write("collections/all.yaml", COLLECTION);
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private Problem refusalOfARename(OpenSite site) throws ProblemException {
        site.rename(site.find("a").getFirst(), "b");
        return assertThrows(ProblemException.class, site::saveAll).problems().getFirst();
    }

    @Test
    void aConflictInOneFileKeepsTheOthersFromBeingWritten() throws Exception {
        try (OpenSite site = OpenSite.open(folder, Kinds.core())) {
            write("devices/a.yaml", "device: Theirs\nid: a\n");
            assertEquals("FILE-CHANGED", refusalOfARename(site).code());
        }
        assertEquals(COLLECTION, read("collections/all.yaml"));
        assertEquals("device: Theirs\nid: a\n", read("devices/a.yaml"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeWrittenKeepsTheOthersFromBeingWritten() throws Exception {
        try (OpenSite site = OpenSite.open(folder, Kinds.core())) {
            // Whoever runs this may write everywhere; but not even they can put a file below a file.
            Files.move(folder.resolve("devices"), folder.resolve("moved"));
            write("devices", "a file");
            Problem problem = refusalOfARename(site);
            assertEquals("FILE-UNWRITABLE", problem.code());
            assertTrue(problem.nextStep().endsWith("nothing was changed."), problem::nextStep);
        }
        assertEquals(COLLECTION, read("collections/all.yaml"));
        assertEquals(List.of("all.yaml"), names("collections"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatTheUserMayNotWriteKeepsTheOthersFromBeingWritten() throws Exception {
        Path devices = folder.resolve("devices");
        try (OpenSite site = OpenSite.open(folder, Kinds.core())) {
            Files.setPosixFilePermissions(devices, PosixFilePermissions.fromString("r-xr-xr-x"));
            assumeFalse(Files.isWritable(devices), "this user may write whatever there is");
            assertEquals("devices/a.yaml: error FILE-UNWRITABLE The file cannot be written: permission is denied.",
                    refusalOfARename(site).toString());
        } finally {
            Files.setPosixFilePermissions(devices, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertEquals(COLLECTION, read("collections/all.yaml"));
    }

    @Test
    void whatWasWrittenIsPutBackWhenALaterFileFails() throws Exception {
        var disk = new SiteFiles(folder);
        var steps = List.of(new WriteStep(disk, "devices/a.yaml", "new".getBytes(), digest(DEVICE)),
                new WriteStep(disk, "new/deep/file.yaml", "new".getBytes(), Optional.empty()),
                new RemoveStep(disk, "collections/all.yaml", digest(COLLECTION)), new Failing());
        Problem problem = assertThrows(ProblemException.class, () -> new GroupSave(steps).run()).problems().getFirst();
        assertEquals("failing.yaml: error FILE-UNWRITABLE The file cannot be written: permission is denied.", problem.toString());
        assertTrue(problem.nextStep().endsWith("nothing was changed."), problem::nextStep);
        assertEquals(DEVICE, read("devices/a.yaml"));
        assertEquals(COLLECTION, read("collections/all.yaml"));
        assertTrue(Files.notExists(folder.resolve("new")));
    }

    @Test
    void whatCannotBePutBackIsNamed() throws Exception {
        var disk = new SiteFiles(folder);
        var stubborn = new Failing() {
            @Override
            public void perform() {
                // done, and not to be undone
            }
        };
        var steps = List.of(new WriteStep(disk, "devices/a.yaml", "new".getBytes(), digest(DEVICE)), stubborn, new Failing());
        Problem problem = assertThrows(ProblemException.class, () -> new GroupSave(steps).run()).problems().getFirst();
        assertTrue(problem.nextStep().endsWith("but these were changed already and could not be put back: failing.yaml."), problem::nextStep);
        assertEquals(DEVICE, read("devices/a.yaml"));
    }

    private static Optional<Digest> digest(String text) {
        return Optional.of(Digest.of(text.getBytes()));
    }

    private List<String> names(String path) throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.list(folder.resolve(path))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    /** Says no at the last moment. */
    private static class Failing implements FileStep {
        @Override
        public String path() {
            return "failing.yaml";
        }

        @Override
        public void prepare() {
            // nothing is needed
        }

        @Override
        public void look() {
            // nothing is there
        }

        @Override
        public void perform() throws IOException {
            throw new AccessDeniedException("failing.yaml");
        }

        @Override
        public void undo() throws IOException {
            throw new AccessDeniedException("failing.yaml");
        }

        @Override
        public void clean() {
            // nothing is left
        }
    }
}
