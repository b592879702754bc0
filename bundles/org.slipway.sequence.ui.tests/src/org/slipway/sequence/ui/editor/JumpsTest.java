package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.site.SiteFileInput;
import org.slipway.workbench.site.SiteNavigation;

/** Problems and the Source page lead to the tab and field where something is edited, and leave the user alone from then on. */
@ExtendWith(ScreenshotOnFailure.class)
class JumpsTest {
    private static final String PLATFORMS = """
            taskSequence: Platforms
            id: platforms
            entries:
              - commandLine: On Windows alone
                command: hostname
                when:
                  platform:
                    - system: Windows 11
                      minimum: "10.00.22000.0"
            """;

    private static final String HALF = "taskSequence: Half\nid: half\nentries: [\n";

    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("task-sequences/platforms.yaml", PLATFORMS).file("task-sequences/half.yaml", HALF);
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);
    private BotTree entries;

    @BeforeEach
    void openRefresh() {
        shown.open(site);
        entries = shown.openSequence("Refresh");
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private String tab() {
        return bot.ask(() -> ((CTabFolder) WorkbenchBot.control("details.tabs")).getSelection().getText());
    }

    @Test
    void aProblemInAConditionLeadsToItsField() {
        shown.jump("equals: de-DE");

        assertEquals("Options", tab());
        assertEquals(List.of("Apply Windows 11"), entries.selected());
        assertEquals(List.of("Language equals de-DE"), bot.treeWithId("condition.tree").selected());
        assertEquals("de-DE", bot.textWithId("field.equals").getText());
    }

    @Test
    void whoTypesElsewhereAfterAJumpToAConditionStaysThere() {
        shown.jump("equals: de-DE");
        bot.tab("details.Properties");
        bot.textWithId("field.name").setText("Apply it");
        shown.waitForText("the name is taken over", text -> text.contains("applyOperatingSystem: Apply it\n"));

        assertEquals("Properties", tab());
    }

    @Test
    void anotherConditionThatIsSelectedAfterAJumpStaysSelected() {
        shown.jump("equals: de-DE");
        BotTree conditions = bot.treeWithId("condition.tree");
        conditions.select("the folder");
        bot.textWithId("field.path").setText("D:\\\\Data");
        shown.waitForText("the folder is taken over", text -> text.contains("- folder: D:"));

        assertEquals(List.of("the folder D:\\\\Data is there"), conditions.selected());
    }

    @Test
    void theSourcePageOpensAtTheConditionThatIsEdited() {
        entries.select("Apply Windows 11");
        bot.tab("details.Options");
        bot.treeWithId("condition.tree").select("the folder");
        shown.page("Source");

        int line = bot.ask(() -> {
            var source = (StyledText) WorkbenchBot.control("source");
            return source.getLineAtOffset(source.getCaretOffset());
        });
        assertEquals("- folder: C:\\Data", shown.text().lines().toList().get(line).strip());
    }

    @Test
    void aProblemThatIsOpenedWhileThePictureIsInFrontIsShownInItsField() {
        shown.page("Flow");
        shown.jump("cmd /c echo");

        bot.waitUntil("the command has the keyboard", () -> WorkbenchBot.control("field.command").isFocusControl());
    }

    @Test
    void aFileThatIsBrokenWhenItIsOpenedHasItsTreeWhenItIsMended() {
        bot.run(() -> {
            var refresh = (SiteFileInput) WorkbenchBot.page().getActiveEditor().getEditorInput();
            WorkbenchBot.page().getWorkbenchWindow().getService(SiteNavigation.class).open(refresh.site(), "task-sequences/half.yaml", Optional.empty());
        });
        bot.waitUntil("it is opened", () -> WorkbenchBot.page().getActiveEditor().getEditorInput() instanceof SiteFileInput input && input.path().endsWith("half.yaml"));
        BotTree tree = bot.treeWithId("entries");

        bot.run(() -> {
            var half = (SiteFileInput) WorkbenchBot.page().getActiveEditor().getEditorInput();
            half.site().file(half.path()).orElseThrow().document().set(HALF.replace("entries: [", "entries:\n  - group: Whole"));
        });

        bot.waitUntil("the group is there", () -> tree.texts().equals(List.of("Half", "Whole")));
    }

    @Test
    void aPlatformOfAConditionIsShownWhereItsFieldsAre() {
        entries = shown.openSequence("Platforms");
        bot.tab("details.Options");

        shown.jump("10.00.22000.0");

        assertEquals("Properties", tab());
        assertEquals("Windows 11", bot.textWithId("field.name").getText());
    }
}
