package org.slipway.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.workbench.site.OpenedSiteFixture.COLLECTION;
import static org.slipway.workbench.site.OpenedSiteFixture.DEVICE;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.model.Device;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.site.OpenSite;

class OpenedSiteTest {
    private static final String PC = "devices/pc-1.yaml";
    private static final String PILOT = "collections/pilot.yaml";

    @TempDir
    private Path folder;
    private OpenedSiteFixture opened;

    @BeforeEach
    void open() {
        opened = new OpenedSiteFixture(folder);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private Identified device(OpenSite site) {
        return site.find("pc-1").getFirst();
    }

    @Test
    void aSnapshotTellsWhatIsThere() {
        SiteSnapshot now = opened.site.snapshot();

        assertEquals("Contoso", opened.site.name());
        assertEquals(List.of("pilot", "pc-1", "contoso"), now.elements().map(SiteElement::id).toList());
        assertEquals("Reception", now.find("pc-1", ModelPackage.Literals.DEVICE).getFirst().label());
        assertEquals(List.of("pilot"), now.candidates(ModelPackage.Literals.COLLECTION).stream().map(SiteElement::id).toList());
    }

    @Test
    void whatIsTypedIsCheckedAfterAPause() {
        OpenedFile pilot = opened.file(PILOT);

        OpenedSiteFixture.type(pilot, COLLECTION.indexOf("pc-1"), 4, "pc-9");

        opened.ui.until("the dangling reference is found", () -> opened.site.snapshot().file(PILOT).orElseThrow().problems().stream()
                .anyMatch(each -> COLLECTION.indexOf("pc-1") == each.range().offset()));
        assertTrue(pilot.dirty());
    }

    @Test
    void typingOnOnePageIsInTheModelOfTheOther() {
        OpenedFile pc = opened.file(PC);
        var device = (Device) pc.resource().getContents().getFirst();

        OpenedSiteFixture.type(pc, DEVICE.indexOf("Reception"), 9, "Front desk");

        opened.ui.until("the model follows", () -> "Front desk".equals(device.getName()));
    }

    @Test
    void anEditOfTheModelChangesOneLineAndIsOneStepOfUndo() throws ProblemException {
        OpenedFile pc = opened.file(PC);
        var device = (Device) pc.resource().getContents().getFirst();

        pc.edit("Change name", () -> device.setName("Front desk"));

        assertEquals(DEVICE.replace("Reception", "Front desk"), pc.document().get());
        assertEquals("Change name", opened.history.getUndoOperation(pc.undoContext()).getLabel());
        opened.undo();
        assertEquals(DEVICE, pc.document().get());
        assertEquals("Reception", device.getName());
        assertFalse(pc.dirty());
        opened.redo();
        assertEquals("Front desk", device.getName());
    }

    @Test
    void aFormCannotChangeATextThatCannotBeRead() {
        OpenedFile pc = opened.file(PC);
        OpenedSiteFixture.type(pc, 0, 0, "[");

        ProblemException refused = assertThrows(ProblemException.class, () -> pc.edit("x", () -> { }));

        assertEquals("FILE-BROKEN", refused.problems().getFirst().code());
    }

    @Test
    void whatIsTypedInOneGoIsOneStep() {
        OpenedFile pc = opened.file(PC);

        OpenedSiteFixture.typeLetters(pc, DEVICE.indexOf("Reception"), "Main ");
        OpenedSiteFixture.typeLetters(pc, 0, "#");

        assertEquals(2, opened.history.getUndoHistory(pc.undoContext()).length);
        opened.undo();
        opened.undo();
        assertEquals(DEVICE, pc.document().get());
    }

    @Test
    void whatIsTypedOverASelectionIsOneStep() {
        OpenedFile pc = opened.file(PC);
        int name = DEVICE.indexOf("Reception");

        OpenedSiteFixture.type(pc, name, "Reception".length(), "D");
        OpenedSiteFixture.typeLetters(pc, name + 1, "esk");

        assertEquals(DEVICE.replace("Reception", "Desk"), pc.document().get());
        opened.undo();
        assertEquals(DEVICE, pc.document().get());
        opened.redo();
        assertEquals(DEVICE.replace("Reception", "Desk"), pc.document().get());
    }

    @Test
    void whatIsTypedBitByBitIntoAFieldIsOneStepUntilSomethingElseIsDone() throws ProblemException {
        OpenedFile pc = opened.file(PC);
        var device = (Device) pc.resource().getContents().getFirst();
        var visit = new Object();

        pc.type("Clear name", visit, () -> device.setName(null));
        pc.type("Name D", visit, () -> device.setName("D"));
        pc.type("Name Desk", visit, () -> device.setName("Desk"));
        assertEquals(List.of("Name Desk"), labels(pc));
        pc.edit("Describe", () -> device.setDescription("At the door"));
        pc.type("Name Door", visit, () -> device.setName("Door"));
        assertEquals(List.of("Name Desk", "Describe", "Name Door"), labels(pc));

        opened.undo();
        opened.undo();
        assertEquals("Desk", device.getName());
        opened.undo();
        assertEquals(DEVICE, pc.document().get());
        assertEquals("Reception", device.getName());
    }

    private List<String> labels(OpenedFile file) {
        return Stream.of(opened.history.getUndoHistory(file.undoContext())).map(IUndoableOperation::getLabel).toList();
    }

    @Test
    void aRenameReachesEveryFileAndIsSavedWhereNothingElseWasChanged() {
        OpenedFile pilot = opened.file(PILOT);

        opened.ui.answer(opened.site.change("Rename", site -> site.rename(device(site), "pc-2")));

        assertEquals(COLLECTION.replace("pc-1", "pc-2"), pilot.document().get());
        opened.ui.until("both files are written", () -> opened.onDisk(PC).equals(DEVICE.replace("pc-1", "pc-2"))
                && opened.onDisk(PILOT).equals(COLLECTION.replace("pc-1", "pc-2")));
        opened.ui.until("the editor has nothing to save", () -> !pilot.dirty());
    }

    @Test
    void undoTakesARenameBackInEveryFile() {
        opened.ui.answer(opened.site.change("Rename", site -> site.rename(device(site), "pc-2")));
        opened.ui.until("it is written", () -> !opened.onDisk(PC).equals(DEVICE));

        opened.undo();

        opened.ui.until("both files are as before", () -> opened.onDisk(PC).equals(DEVICE) && opened.onDisk(PILOT).equals(COLLECTION));
        assertEquals(List.of(), opened.trouble);
    }

    @Test
    void aRenameTakesInWhatWasTypedJustBefore() {
        OpenedFile pilot = opened.file(PILOT);
        OpenedSiteFixture.type(pilot, 0, 0, "# mine\n");

        opened.ui.answer(opened.site.change("Rename", site -> site.rename(device(site), "pc-2")));

        assertEquals("# mine\n" + COLLECTION.replace("pc-1", "pc-2"), pilot.document().get());
        assertTrue(pilot.dirty(), "what was not saved before waits for whoever typed it");
        assertEquals(COLLECTION, opened.onDisk(PILOT));
    }

    @Test
    void aNewElementGetsAFileAndUndoTakesItAway() {
        opened.ui.answer(opened.site.change("New", site -> {
            var made = (Device) EcoreUtil.create(ModelPackage.Literals.DEVICE);
            made.setId("pc-3");
            made.setName("Three");
            site.create(made);
        }));

        assertEquals("device: Three\nid: pc-3\n", opened.onDisk("devices/pc-3.yaml"));
        assertTrue(opened.site.snapshot().file("devices/pc-3.yaml").isPresent());
        opened.undo();
        opened.ui.until("the file is gone", () -> opened.site.snapshot().file("devices/pc-3.yaml").isEmpty());
        assertEquals("", opened.onDisk("devices/pc-3.yaml"));
    }

    @Test
    void aDeletedElementComesBackWordForWord() {
        OpenedFile pc = opened.file(PC);
        opened.ui.answer(opened.site.change("Delete", site -> site.delete(device(site))));
        opened.ui.until("its editor is told", () -> opened.removed.contains(pc));
        assertEquals("", opened.onDisk(PC));

        opened.undo();

        opened.ui.until("it is back", () -> opened.onDisk(PC).equals(DEVICE));
        opened.ui.until("it is known again", () -> opened.site.snapshot().file(PC).isPresent());
    }

    @Test
    void aMovedFileTakesItsReferencesAlong() {
        opened.write("devices/other.yaml", "device: Other\nid: pc-1\n");
        opened.write(PILOT, "collection: Pilot\nid: pilot\nmembers:\n  - devices/pc-1.yaml#pc-1\n");
        opened.site.refresh();
        opened.ui.until("both are known", () -> opened.site.snapshot().file("devices/other.yaml").isPresent());

        opened.ui.answer(opened.site.move(PC, "devices/front/desk.yaml"));

        assertEquals(DEVICE, opened.onDisk("devices/front/desk.yaml"));
        assertEquals("", opened.onDisk(PC));
        assertTrue(opened.onDisk(PILOT).contains("devices/front/desk.yaml#pc-1"));
    }

    @Test
    void aQuickFixIsAStepOfUndo() {
        opened.write(PILOT, COLLECTION.replace("- pc-1", "- pc-l"));
        opened.site.refresh();
        opened.ui.until("the wrong reference is found", () -> !opened.site.snapshot().problems().isEmpty());
        SiteProblem problem = opened.site.snapshot().problems().getFirst();
        String fix = problem.fixes().stream().filter(label -> label.contains("pc-1")).findFirst().orElseThrow();

        opened.ui.answer(opened.site.fix(problem, fix));

        opened.ui.until("it is mended", () -> opened.onDisk(PILOT).equals(COLLECTION));
        assertEquals(fix, opened.history.getUndoOperation(opened.site.undoContext()).getLabel());
    }

    @Test
    void anAnswerOfTheModelComesInTheUiThread() {
        Thread[] where = new Thread[1];
        List<String> ids = opened.ui.answer(opened.site.ask("ids", site -> site.elements().stream().map(Identified::getId).toList())
                .whenComplete((answer, failed) -> where[0] = Thread.currentThread()));

        assertEquals(3, ids.size());
        assertEquals(Thread.currentThread(), where[0]);
    }

    @Test
    void aQuestionThatBreaksFailsAndLeavesTheSiteAlive() {
        Throwable failed = opened.ui.failure(opened.site.ask("broken", site -> {
            throw new IllegalStateException("broken");
        }));

        assertInstanceOf(IllegalStateException.class, failed);
        assertEquals(List.of(3), opened.ui.answer(opened.site.ask("ids", site -> List.of(site.elements().size()))));
    }

    @Test
    void whatWasGivenUpByClosingIsNotAskedAboutAgain() {
        OpenedFile pc = opened.file(PC);
        OpenedFile.Use use = pc.use();
        OpenedSiteFixture.type(pc, 0, 0, "# no\n");
        opened.ui.until("the snapshot tells", () -> opened.site.snapshot().file(PC).orElseThrow().dirty());
        use.close();

        assertEquals(List.of(), opened.site.dirtyFiles());
    }

    @Test
    void aClosedFileForgetsWhatWasNotSaved() {
        OpenedFile pc = opened.file(PC);
        OpenedFile.Use use = pc.use();
        OpenedSiteFixture.type(pc, 0, 0, "# no\n");
        use.close();

        assertEquals(DEVICE, opened.file(PC).document().get());
        assertEquals(Optional.of(DEVICE), Optional.of(opened.ui.answer(opened.site.ask("text", site -> site.resource(PC).orElseThrow().text()))));
    }
}
