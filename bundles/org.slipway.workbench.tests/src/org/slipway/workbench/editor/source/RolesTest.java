package org.slipway.workbench.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.slipway.model.kinds.Kinds;

class RolesTest {
    private final Roles roles = new Roles(new Meaning(Kinds.core()));

    private List<String> roles(String text) {
        Sketch sketch = Sketch.of(text);
        return sketch.tokens().stream().map(token -> token.text(text) + " " + roles.of(token, sketch)).toList();
    }

    @Test
    void kindsKeysAndKeysThatNobodyKnowsAreToldApart() {
        assertEquals(List.of("device KIND", "A STRING", "uuid KEY", "1-2 STRING", "bogus UNKNOWN_KEY", "3 NUMBER"),
                roles("device: A\nuuid: 1-2\nbogus: 3\n"));
    }

    @Test
    void aValueHasTheRoleOfItsType() {
        assertEquals(List.of("deployment KIND", "D STRING", "collection KEY", "pilot REFERENCE", "purpose KEY", "required LITERAL"),
                roles("deployment: D\ncollection: pilot\npurpose: required\n"));
        assertEquals(List.of("- PUNCTUATION", "pc-1 REFERENCE", "# first COMMENT"),
                roles("collection: C\nmembers:\n  - pc-1 # first\n").subList(3, 6));
    }

    @Test
    void namesOfPropertiesAreKeysOfTheirOwn() {
        assertTrue(roles("device: D\ninventory:\n  - class: C\n    instances:\n      - instance:\n          Model: X\n").contains("Model KEY"));
    }
}
