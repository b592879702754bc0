package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.slipway.model.check.Explanation;

class ExplainJsonTest {
    @Test
    void anExampleIsAFieldOfItsOwn() {
        assertEquals("setup /p:x", ExplainCommand.json(Explanation.with("A-B", "What.", "Why.", "Mend.", "setup /p:x")).get("example"));
        assertFalse(ExplainCommand.json(new Explanation("A-B", "What.", "Why.", "Mend.")).containsKey("example"));
    }
}
