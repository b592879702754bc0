package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.WindowSite;

/** Thousands of steps are edited as quickly as ten. The limits are generous, since machines that build are slow and busy. */
@ExtendWith(ScreenshotOnFailure.class)
class LargeSequenceTest {
    private static final Duration TO_OPEN = Duration.ofSeconds(5);
    private static final Duration TO_CHANGE = Duration.ofSeconds(2);

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).file("task-sequences/large.yaml", SequenceSite.large(5000));
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openSite() {
        shown.open(site);
        var table = bot.tableWithId("sequences.table");
        bot.waitUntil("it is listed", () -> !table.rows().isEmpty());
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private static Duration took(Runnable work) {
        Instant begin = Instant.now();
        work.run();
        return Duration.between(begin, Instant.now());
    }

    @Test
    void fiveThousandStepsAreOpenedAndChangedWithoutWaiting() {
        Duration open = took(() -> bot.run(() -> {
            IWorkbenchPage page = WorkbenchBot.page();
            var input = new SiteFileInput(page.getWorkbenchWindow().getService(WindowSite.class).current().orElseThrow(), "task-sequences/large.yaml");
            try {
                page.openEditor(input, "org.slipway.workbench.editor");
            } catch (PartInitException broken) {
                throw new AssertionFailedError("the editor cannot be opened", broken);
            }
        }));
        BotTree entries = bot.treeWithId("entries");
        assertTrue(open.compareTo(TO_OPEN) < 0, () -> "opening took " + open);
        entries.select("All of them");
        BotText name = bot.textWithId("field.name");
        Duration change = took(() -> name.setText("All"));
        assertTrue(change.compareTo(TO_CHANGE) < 0, () -> "a change took " + change);
        bot.waitUntil("the tree says so", () -> entries.texts().contains("All"));
    }
}
