package org.slipway.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.slipway.model.Device;
import org.slipway.model.Variable;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

class EditorSelectionTest {
    private static final String TEXT = "device: PC\nvariables:\n  - string: A\n  - string: B\n  - number: C\n";
    private final YamlResource file = YamlResource.of(URI.createURI("a.yaml"), Kinds.core(), TEXT);
    private final EditorSelection selection = new EditorSelection(file);
    private final List<EObject> told = new ArrayList<>();

    private Device device() {
        return (Device) file.getContents().getFirst();
    }

    private void change(String text) {
        file.replaceText(text);
        selection.modelChanged();
    }

    @Test
    void anElementStaysSelectedWhileTheTextAroundItChanges() {
        Variable second = device().getVariables().get(1);
        selection.select(second);

        change(TEXT.replace("  - string: A\n", ""));

        assertSame(second, selection.element().orElseThrow());
    }

    @Test
    void theOneInItsPlaceFollowsAnElementThatWent() {
        selection.select(device().getVariables().get(1));
        selection.addListener(told::add);

        change(TEXT.replace("  - string: B\n", ""));

        assertEquals(List.of(device().getVariables().get(1)), told);
    }

    @Test
    void theOwnerFollowsTheLastElementOfAList() {
        selection.select(device().getVariables().get(2));

        change("device: PC\n");

        assertSame(device(), selection.element().orElseThrow());
    }

    @Test
    void selectingTheSameAgainTellsNobody() {
        selection.addListener(told::add);

        selection.select(device());
        selection.select(device());

        assertEquals(1, told.size());
    }
}
