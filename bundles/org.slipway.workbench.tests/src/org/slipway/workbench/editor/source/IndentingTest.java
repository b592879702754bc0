package org.slipway.workbench.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.model.kinds.Kinds;

class IndentingTest {
    private final Indenting indenting = new Indenting(new Meaning(Kinds.core()));

    /** In the texts / is a line break and · a space. */
    @ParameterizedTest
    @CsvSource({
            "device: A, ''",
            "device: A/variables:, ··-·",
            "device: A/variables:/··- string: B, ····",
            "device: A/macAddresses:/··- 00:11, ··-·",
            "device: A/macAddresses:/··-·, ··",
            "device: A/description: |, ··",
            "deployment: A/schedule:, ··",
            "package: P/programs:/··- program: Q/····when:, ······",
            "package: P/programs:/··- program: Q/····when:/······all:, ········-·",
            "unknown: A/things:, ··" })
    void aNewLineBeginsWhereTheNextKeyOrItemBelongs(String text, String lead) {
        String written = text.replace('/', '\n').replace('·', ' ');

        assertEquals(lead.replace('·', ' '), indenting.lead(written, written.length()));
    }
}
