package org.slipway.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.workbench.site.OpenedSiteFixture.DEVICE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving, and files that are changed on disk by somebody else. */
class SavingTest {
    private static final String PC = "devices/pc-1.yaml";
    private static final String MINE = "# mine\n" + DEVICE;
    private static final String THEIRS = "# theirs\n" + DEVICE;

    @TempDir
    private Path folder;
    private OpenedSiteFixture opened;
    private OpenedFile pc;

    @BeforeEach
    void open() {
        opened = new OpenedSiteFixture(folder);
        pc = opened.file(PC);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private void typeMine() {
        OpenedSiteFixture.type(pc, 0, 0, "# mine\n");
    }

    @Test
    void savesTheTextAsItIsTyped() {
        typeMine();

        opened.ui.answer(pc.save());

        assertEquals(MINE, opened.onDisk(PC));
        assertFalse(pc.dirty());
    }

    @Test
    void savesATextThatCannotBeRead() {
        OpenedSiteFixture.type(pc, 0, 0, "[");

        opened.ui.answer(pc.save());

        assertEquals("[" + DEVICE, opened.onDisk(PC));
    }

    @Test
    void whatIsTypedWhileSavingIsSavedWithItOrStaysToBeSaved() {
        typeMine();
        var saving = pc.save();
        OpenedSiteFixture.type(pc, 0, 0, "# more\n");

        opened.ui.answer(saving);

        assertEquals("# more\n" + MINE, pc.document().get());
        assertTrue(opened.onDisk(PC).endsWith(MINE));
        assertEquals(!opened.onDisk(PC).equals(pc.document().get()), pc.dirty());
    }

    @Test
    void aCleanFileFollowsTheDiskAndUndoBringsBackWhatWasThere() {
        opened.write(PC, THEIRS);
        opened.site.refresh();

        opened.ui.until("the document follows", () -> pc.document().get().equals(THEIRS));
        assertFalse(pc.dirty());
        opened.undo();
        assertEquals(DEVICE, pc.document().get());
        assertTrue(pc.dirty());
    }

    @Test
    void aFileThatChangedOnDiskIsNotOverwritten() {
        typeMine();
        opened.write(PC, THEIRS);

        Throwable failed = opened.ui.failure(pc.save());

        assertEquals("FILE-CHANGED", Failures.problems(failed).getFirst().code());
        assertEquals(THEIRS, opened.onDisk(PC));
        assertEquals(List.of(Optional.of(THEIRS)), opened.conflicts.stream().distinct().toList());
        assertEquals(MINE, pc.document().get());
    }

    @Test
    void keepingMineOverwritesAtTheNextSave() {
        typeMine();
        opened.write(PC, THEIRS);
        opened.ui.failure(pc.save());

        pc.keepMine();
        assertEquals(THEIRS, opened.onDisk(PC), "nothing is written before somebody saves");
        opened.ui.answer(pc.save());

        assertEquals(MINE, opened.onDisk(PC));
        assertFalse(pc.dirty());
    }

    @Test
    void aChoiceIsWaitedForUntilItIsMadeAndAnewWhenTheDiskChangesAgain() {
        typeMine();
        opened.write(PC, THEIRS);
        opened.site.refresh();
        opened.ui.until("there is something to choose", () -> pc.conflict().equals(Optional.of(new Conflict(Optional.of(THEIRS)))));
        assertFalse(pc.saveWaits());

        pc.keepMine();
        assertEquals(Optional.empty(), pc.conflict());
        opened.write(PC, "# again\n" + THEIRS);
        opened.site.refresh();

        opened.ui.until("it is asked again", () -> pc.conflict().isPresent());
        opened.ui.failure(pc.save());
        assertTrue(pc.saveWaits());
        assertEquals("# again\n" + THEIRS, opened.onDisk(PC));
        pc.decideLater();
        assertFalse(pc.saveWaits());
    }

    @Test
    void takingTheirsCanBeUndone() {
        typeMine();
        opened.write(PC, THEIRS);
        opened.ui.failure(pc.save());

        opened.ui.answer(pc.takeTheirs());

        assertEquals(THEIRS, pc.document().get());
        assertFalse(pc.dirty());
        opened.undo();
        assertEquals(MINE, pc.document().get());
    }

    @Test
    void aConflictIsToldWhenTheDiskChangesUnderUnsavedWork() {
        typeMine();
        opened.write(PC, THEIRS);
        opened.site.refresh();

        opened.ui.until("the user is asked", () -> opened.conflicts.contains(Optional.of(THEIRS)));
        assertEquals(MINE, pc.document().get());
    }

    @Test
    void theDiskIsWatched() {
        opened.write(PC, THEIRS);

        opened.ui.until("the document follows by itself", () -> pc.document().get().equals(THEIRS));
    }

    @Test
    void aFileDeletedOnDiskGoesWithItsEditorUnlessThereIsUnsavedWork() throws Exception {
        Files.delete(folder.resolve(PC));
        opened.site.refresh();

        opened.ui.until("its editor is told", () -> opened.removed.contains(pc));
        assertTrue(opened.site.snapshot().file(PC).isEmpty());
    }

    @Test
    void unsavedWorkOnADeletedFileIsKept() throws Exception {
        typeMine();
        Files.delete(folder.resolve(PC));
        opened.site.refresh();

        opened.ui.until("the user is asked", () -> opened.conflicts.contains(Optional.empty()));
        pc.keepMine();
        opened.ui.answer(pc.save());
        assertEquals(MINE, opened.onDisk(PC));
    }

    @Test
    void lineEndsOfTheFileStay() {
        opened.write("devices/dos.yaml", "device: Dos\r\nid: dos\r\n");
        opened.site.refresh();
        opened.ui.until("it is read", () -> opened.site.snapshot().file("devices/dos.yaml").isPresent());
        OpenedFile dos = opened.file("devices/dos.yaml");
        OpenedSiteFixture.type(dos, 0, 0, "# mine\n");

        opened.ui.answer(dos.save());

        assertEquals("# mine\r\ndevice: Dos\r\nid: dos\r\n", opened.onDisk("devices/dos.yaml"));
    }
}
