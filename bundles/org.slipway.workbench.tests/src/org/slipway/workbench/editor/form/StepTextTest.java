package org.slipway.workbench.editor.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.slipway.model.Architecture;
import org.slipway.model.ModelFactory;
import org.slipway.model.ModelPackage.Literals;
import org.slipway.model.StringVariable;
import org.slipway.model.kinds.Kinds;

class StepTextTest {

    private static StepText of(EObject element, EStructuralFeature feature) {
        return new StepText(Kinds.core(), element, feature);
    }

    private static String value(String name, String value) {
        StringVariable variable = ModelFactory.eINSTANCE.createStringVariable();
        variable.setName(name);
        return of(variable, Literals.STRING_VARIABLE__VALUE).change(value);
    }

    @Test
    void aStepSaysWhatTheValueBecame() {
        EObject image = ModelFactory.eINSTANCE.createBootImage();

        assertEquals("Change name to “Windows PE”", of(image, Literals.ELEMENT__NAME).change("Windows PE"));
        assertEquals("Change image index to “2”", of(image, Literals.BOOT_IMAGE__IMAGE_INDEX).change(2));
        assertEquals("Change architecture to “arm64”", of(image, Literals.BOOT_IMAGE__ARCHITECTURE).change(Architecture.ARM64));
    }

    @Test
    void aListIsToldWithAllItsValues() {
        assertEquals("Change success codes to “0, 3010”", of(ModelFactory.eINSTANCE.createInstaller(), Literals.INSTALLER__SUCCESS_CODES).change(List.of(0, 3010)));
    }

    @Test
    void aLongValueIsShortened() {
        assertEquals("Change value to “one two three four five six seven eight…”", value("Count", "one two three\nfour five six seven eight nine ten"));
    }

    @Test
    void aSecretIsNotShown() {
        assertEquals("Change value to “●●●”", value("OSDJoinPassword", "Tr0ub4dor"));
        assertEquals("Change JoinPassword to “●●●”", StepText.pair("JoinPassword", "Tr0ub4dor"));
        assertEquals("Change entry to “●●●”", of(ModelFactory.eINSTANCE.createSecretVariable(), Literals.SECRET_VARIABLE__ENTRY).misfit("Tr0ub4dor !"));
    }

    @Test
    void whatIsNoSecretIsShown() {
        assertEquals("Change value to “A1”", value("Desk", "A1"));
        assertEquals("Change colour to “red”", StepText.pair("colour", "red"));
        assertEquals("Change image index to “two”", of(ModelFactory.eINSTANCE.createBootImage(), Literals.BOOT_IMAGE__IMAGE_INDEX).misfit("two"));
    }

    @Test
    void idsOfAListAreNamedOrCounted() {
        assertEquals("Add “pc-1” to members", StepText.ids("Add", List.of("pc-1"), "to members"));
        assertEquals("Remove 2 from members", StepText.ids("Remove", List.of("pc-1", "pc-2"), "from members"));
    }
}
