package org.slipway.workbench.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.model.check.Explanation;

class PageTextTest {

    private static PageText page(String markdown) {
        return PageText.of(Topic.of("page", markdown));
    }

    private static List<String> styled(PageText page, PageText.Style style) {
        return page.spans().stream().filter(span -> span.style() == style)
                .map(span -> page.text().substring(span.start(), span.start() + span.length())).toList();
    }

    @Test
    void marksAreShownAsStylesAndNotAsMarks() {
        PageText page = page("# Title\n\nSome **bold** and `code`\nin one paragraph.\n");

        assertEquals("Title\n\nSome bold and code in one paragraph.\n", page.text());
        assertEquals(List.of("Title"), styled(page, PageText.Style.TITLE));
        assertEquals(List.of("bold"), styled(page, PageText.Style.BOLD));
        assertEquals(List.of("code"), styled(page, PageText.Style.CODE));
    }

    @Test
    void itemsStandTogetherAndGoOnOverIndentedLines() {
        PageText page = page("- one\n  goes on\n- two\n\n1. first\n");

        assertEquals("   •  one goes on\n   •  two\n   1.  first\n", page.text());
    }

    @Test
    void codeKeepsItsLines() {
        assertEquals("    a: 1\n      b: 2\n", page("```\na: 1\n  b: 2\n```\n").text());
    }

    @Test
    void aTableShowsItsCellsAndNotItsRules() {
        PageText page = page("| key | does |\n|---|---|\n| `F1` | help |\n");

        assertEquals("key   –   does\nF1   –   help\n", page.text());
        assertEquals(List.of("key   –   does"), styled(page, PageText.Style.BOLD));
    }

    @Test
    void aLinkKnowsWhereItLeads() {
        PageText page = page("See [Keys](40-keys.md).\n");

        assertEquals(Optional.of("40-keys.md"), page.linkAt(page.text().indexOf("Keys")));
        assertEquals(Optional.empty(), page.linkAt(0));
    }

    @Test
    void everyCodeHasAHeadingToJumpTo() {
        Topic codes = CodesTopic.of(List.of(new Explanation("REF-DANGLING", "Nothing has this id.", "It would fail.", "Correct the id.")));
        PageText page = PageText.of(codes);

        int at = page.heading("REF-DANGLING").orElseThrow();
        assertTrue(page.text().startsWith("REF-DANGLING", at));
        assertTrue(page.text().contains("Correct the id."));
    }
}
