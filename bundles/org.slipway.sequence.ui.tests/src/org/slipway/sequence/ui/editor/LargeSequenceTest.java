package org.slipway.sequence.ui.editor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.swt.SWT;
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
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.WindowSite;

/** Thousands of steps are edited like ten. How long it takes is printed, not judged: machines that build are busy. */
@ExtendWith(ScreenshotOnFailure.class)
class LargeSequenceTest {
    private static final String PATH = "task-sequences/large.yaml";

    @RegisterExtension
    final TemporarySite site = new TemporarySite(Installed.kinds()).file(PATH, SequenceSite.large(5000));
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
        bot.waitUntil("it is checked", () -> site().snapshot().file(PATH).filter(file -> file.problems().size() >= 300).isPresent());
        Duration open = took(() -> bot.run(() -> {
            try {
                WorkbenchBot.page().openEditor(new SiteFileInput(site(), PATH), "org.slipway.workbench.editor");
            } catch (PartInitException broken) {
                throw new AssertionFailedError("the editor cannot be opened", broken);
            }
        }));
        measured("open", open);
        BotTree entries = bot.treeWithId("entries");
        entries.expand("Part 1").expand("Hundred 01");
        entries.select("Step 0100");
        BotText name = bot.textWithId("field.name");

        measured("type and take over", took(() -> name.setText("Step 0100 b")));
        shown.waitForText("it is in the text", text -> text.contains("Step 0100 b\n"));
        bot.waitUntil("the tree says so", () -> entries.selected().equals(List.of("Step 0100 b")));
        Duration add = took(() -> entries.press(SWT.ALT, SWT.INSERT));
        measured("add a group", add);
        shown.waitForText("there is a group", text -> text.contains("- group: Group\n"));
        measured("disable", took(() -> entries.press(0, SWT.F8)));
    }

    private OpenedSite site() {
        return WorkbenchBot.page().getWorkbenchWindow().getService(WindowSite.class).current().orElseThrow();
    }

    private static void measured(String what, Duration took) {
        System.out.println("LARGE " + what + ": " + took.toMillis() + " ms");
    }
}
