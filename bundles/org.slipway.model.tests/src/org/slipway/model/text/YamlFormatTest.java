package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.slipway.base.ProblemException;

class YamlFormatTest {

    private static String format(String text) throws ProblemException {
        return YamlFormat.format("a.yaml", text);
    }

    @Test
    void indentsByTwoAndListsBelowTheirKey() throws ProblemException {
        assertEquals("""
                # top
                device: One   # the name

                id: one
                variables:   # read by all
                  # first
                  - string: A
                    value: "x"
                  - number: B
                    value: 1
                macAddresses: [a, b]
                """, format("""
                # top
                device: One   # the name


                id: one
                variables:   # read by all

                # first
                -   string: A
                    value:    "x"
                -   number: B
                    value: 1
                macAddresses: [a, b]

                """.replace("id: one\n", "id: one   \n")));
    }

    @Test
    void keepsBlocksAndFlowsAsTheyAreWritten() throws ProblemException {
        assertEquals("""
                application: A
                description: |
                  one
                    two

                  three
                installers:
                  - installer: x
                    when: {variable: A,
                           equals: b}
                    # last of the item
                # last of all
                """, format("""
                application: A
                description: |
                      one
                        two

                      three
                installers:
                    - installer: x
                      when: {variable: A,
                             equals: b}
                      # last of the item
                # last of all
                """.replace("      one\n        two\n\n      three", "  one\n    two\n\n  three")));
    }

    @Test
    void isDoneAfterOneTime() throws ProblemException {
        var random = new Random(5);
        String start = "# a\na: b # c\n\n\nlist:\n- x: 1   # d\n\n  # e\n  y: [1,\n    2]\n-   - q\n    - r\n- &anchor\n  z: |\n     text\n\n     more\n\n- *anchor\nend:\n";
        int done = 0;
        format(start);
        for (int round = 0; round < 3000; round++) {
            var text = new StringBuilder(start);
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.insert(random.nextInt(text.length()), "\n ".charAt(random.nextInt(2)));
            }
            try {
                String once = format(text.toString());
                assertEquals(once, format(once), () -> "from\n" + text);
                done++;
            } catch (ProblemException notYaml) {
                continue;
            }
        }
        assertTrue(done > 300, "only " + done + " of the texts could be laid out");
    }
}
