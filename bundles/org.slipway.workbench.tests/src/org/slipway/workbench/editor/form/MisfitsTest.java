package org.slipway.workbench.editor.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.BootImage;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;

class MisfitsTest {
    private final Kinds kinds = Kinds.core();
    private final YamlResource file = YamlResource.of(URI.createURI("a.yaml"), kinds, "bootImage: PE\nid: pe\nimageIndex: 2   # of three\n");

    private Misfits misfits(YamlResource in) {
        return Misfits.of(kinds, in.getContents().getFirst(), ModelPackage.Literals.BOOT_IMAGE__IMAGE_INDEX);
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "two or three", "a: b # c", "\"quoted\"", "[1", "two\nlines", "- x", "back\\slash", "%Index%", " spaced " })
    void whatDoesNotFitIsInTheFileAsItWasTyped(String typed) {
        var image = (BootImage) file.getContents().getFirst();
        image.eUnset(ModelPackage.Literals.BOOT_IMAGE__IMAGE_INDEX);
        misfits(file).put(typed);

        YamlResource again = YamlResource.of(URI.createURI("b.yaml"), kinds, file.synchronise());

        assertFalse(again.broken(), again::text);
        assertEquals(typed, misfits(again).text().orElseThrow());
        assertEquals("pe", ((BootImage) again.getContents().getFirst()).getId());
    }
}
