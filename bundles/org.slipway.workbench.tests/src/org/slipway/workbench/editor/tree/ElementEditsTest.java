package org.slipway.workbench.editor.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.Device;
import org.slipway.model.ModelPackage;
import org.slipway.model.Variable;
import org.slipway.workbench.editor.EditedSite;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.tree.TreeNode.ElementNode;
import org.slipway.workbench.editor.tree.TreeNode.SlotNode;

class ElementEditsTest {
    private static final String DEVICE = """
            # the front desk
            device: Reception
            id: pc-1
            variables:
              # by hand
              - string: Desk
                value: A1     # as on the door
              - number: Floor
                value: 3
            """;
    @TempDir
    Path folder;
    private EditedSite site;
    private EditedFile file;
    private ElementEdits edits;

    @BeforeEach
    void open() {
        site = new EditedSite(folder, DEVICE);
        file = site.device();
        edits = new ElementEdits(file);
    }

    private Device device() {
        return (Device) file.resource().getContents().getFirst();
    }

    private Variable variable(int index) {
        return device().getVariables().get(index);
    }

    private TreeNode slot() {
        return new SlotNode(device(), ModelPackage.Literals.DEVICE__VARIABLES);
    }

    private String text() {
        return file.document().get();
    }

    private List<String> places(TreeNode node) {
        return edits.additions(node).stream().map(place -> place.owner().eClass().getName() + "." + place.feature().getName() + "@" + place.index()).toList();
    }

    @Test
    void somethingCanBeAddedIntoAnElementAndBehindIt() {
        assertEquals(List.of("Device.variables@2", "Device.users@0", "Device.inventory@0"), places(new ElementNode(device())));
        assertEquals(List.of("Device.variables@1"), places(new ElementNode(variable(0))));
        assertEquals(List.of("Device.variables@2"), places(slot()));
    }

    @Test
    void whatTheMetamodelAllowsThereIsOffered() {
        assertEquals(List.of("String variable", "Number variable", "Boolean variable", "List variable", "Secret variable"),
                edits.allowed(edits.additions(slot()).getFirst()).stream().map(kind -> Words.of((EClass) kind)).toList());
    }

    @Test
    void anAddedElementStandsInTheTextAndTheRestIsUntouched() {
        EObject made = edits.add(edits.additions(new ElementNode(variable(0))).getFirst(), ModelPackage.Literals.SECRET_VARIABLE);

        assertSame(made, variable(1));
        assertEquals(DEVICE.replace("  - number", "  - secret:\n  - number").lines().toList(), text().lines().map(String::stripTrailing).toList());
        assertEquals("Add secret variable", site.nextUndo(file).orElseThrow());
    }

    @Test
    void aStepSaysWhichElementItIsAbout() {
        edits.move(variable(1), -1);
        String moved = site.nextUndo(file).orElseThrow();
        assertTrue(moved.matches("Move number variable “.+” up"), moved);
    }

    @Test
    void oneStepOfUndoBringsEverythingBack() {
        edits.remove(List.of(variable(0), variable(1)));
        assertFalse(text().contains("variables:"), text());

        site.undo(file);

        assertEquals(DEVICE, text());
        assertEquals(2, device().getVariables().size());
    }

    @Test
    void theNeighbourIsSelectedWhenAnElementGoes() {
        Variable second = variable(1);

        assertSame(second, edits.remove(List.of(variable(0))));
        assertSame(device(), edits.remove(List.of(second)));
    }

    @Test
    void theElementOfAFileIsNotRemovedHere() {
        assertFalse(edits.canRemove(List.of(device())));
        assertTrue(edits.canRemove(List.of(variable(0))));
    }

    @Test
    void movingTakesCommentsAlong() {
        assertFalse(edits.canMove(variable(0), -1));

        edits.move(variable(0), 1);

        assertEquals(List.of("Floor", "Desk"), device().getVariables().stream().map(Variable::getName).toList());
        assertTrue(text().contains("    value: A1     # as on the door\n"), text());
    }

    @Test
    void aDuplicateGetsANameOfItsOwn() {
        edits.duplicate(variable(0));
        edits.duplicate(variable(0));

        assertEquals(List.of("Desk", "Desk3", "Desk2", "Floor"), device().getVariables().stream().map(Variable::getName).toList());
    }

    @Test
    void whatWasCopiedIsPastedIntoAListThatTakesIt() {
        List<EObject> copied = ElementEdits.copies(List.of(variable(0), variable(1)));
        edits.remove(List.of(variable(0), variable(1)));

        edits.paste(edits.pastePlace(new ElementNode(device()), copied).orElseThrow(), copied);
        edits.paste(edits.pastePlace(slot(), copied).orElseThrow(), copied);

        assertEquals(List.of("Desk", "Floor", "Desk", "Floor"), device().getVariables().stream().map(Variable::getName).toList());
    }

    @Test
    void whatFitsNowhereIsNotPasted() {
        List<EObject> copied = ElementEdits.copies(List.of(device()));

        assertTrue(edits.pastePlace(slot(), copied).isEmpty());
        assertTrue(edits.pastePlace(slot(), List.of()).isEmpty());
    }

    @Test
    void aBrokenTextIsNotChangedFromTheForm() {
        Variable first = variable(0);
        String broken = DEVICE + "a: [\n";
        file.document().set(broken);
        file.settle();

        edits.remove(List.of(first));

        assertEquals(broken, text());
        assertEquals("FILE-BROKEN", site.trouble().getFirst().code());
    }
}
