package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
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

/** Cut, paste, rename and the other commands of the workbench while the tree of a sequence has the keyboard. */
@ExtendWith(ScreenshotOnFailure.class)
class ClipboardTest {
    private static final String VENDOR = """
            taskSequence: Vendor
            id: vendor
            entries:
              - acmeTool: Flash the firmware
                level: 3
              - commandLine: Behind
                command: hostname
            """;

    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("task-sequences/vendor.yaml", VENDOR);
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void openSite() {
        shown.open(site);
    }

    @AfterEach
    void close() {
        shown.close();
    }

    @Test
    void aStepOfAKindThatIsNotInstalledIsCutAndPastedWithAllThatItSays() {
        BotTree entries = shown.openSequence("Vendor");
        entries.select("Flash the firmware");
        shown.inTree("org.eclipse.ui.edit.cut");
        shown.waitForText("it is gone", text -> !text.contains("acmeTool"));
        entries.select("Behind");

        shown.inTree("org.eclipse.ui.edit.paste");

        shown.waitForText("it stands behind the other", text -> text.indexOf("- acmeTool: Flash the firmware\n    level: 3\n") > text.indexOf("Behind"));
    }

    @Test
    void whatIsCopiedIsTextForOtherPrograms() {
        shown.openSequence("Refresh").select("Say hello");
        shown.inTree("org.eclipse.ui.edit.copy");

        bot.waitUntil("the text is there", () -> String.valueOf(onClipboard()).startsWith("commandLine: Say hello\n"));
    }

    private static Object onClipboard() {
        var clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
        try {
            return clipboard.getContents(TextTransfer.getInstance());
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void pastingWhatIsNoStepSaysSoAndChangesNothing() {
        bot.run(() -> {
            var clipboard = new Clipboard(PlatformUI.getWorkbench().getDisplay());
            clipboard.setContents(new Object[] { "Dear all" }, new Transfer[] { TextTransfer.getInstance() });
            clipboard.dispose();
        });
        shown.openSequence("Refresh").select("Say hello");

        shown.inTree("org.eclipse.ui.edit.paste");

        bot.button("OK").click();
        assertEquals(SequenceSite.REFRESH, shown.text());
    }

    @Test
    void selectAllAndDeleteLeaveTheSequenceEmpty() {
        BotTree entries = shown.openSequence("Refresh");
        shown.inTree("org.eclipse.ui.edit.selectAll");
        bot.waitUntil("all is selected", () -> entries.selected().size() == 8);
        entries.press(0, SWT.DEL);

        shown.waitForText("nothing is left", text -> !text.contains("group:") && !text.contains("restartComputer") && text.contains("Department"));
        bot.command("org.eclipse.ui.edit.undo");
        shown.waitForText("all is back", SequenceSite.REFRESH::equals);
    }

    @Test
    void selectAllAndTheSwitchTurnEverythingOff() {
        BotTree entries = shown.openSequence("Bare metal");
        shown.inTree("org.eclipse.ui.edit.selectAll");

        entries.press(0, SWT.F8);

        shown.waitForText("the step is off", text -> text.contains("enabled: false"));
    }

    @Test
    void renameIsAboutTheStepWhileTheTreeHasTheKeyboard() {
        shown.openSequence("Refresh").select("Say hello");

        shown.inTree("org.eclipse.ui.edit.rename");

        bot.waitUntil("the name has the keyboard", () -> hasKeyboard("field.name"));
        assertEquals("Say hello", bot.textWithId("field.name").getText());
    }

    @Test
    void renameOfSeveralIsAboutTheFirst() {
        BotTree entries = shown.openSequence("Refresh").select("Say hello", "Last restart");

        shown.inTree("org.eclipse.ui.edit.rename");

        bot.waitUntil("the name has the keyboard", () -> hasKeyboard("field.name"));
        assertEquals(List.of("Say hello"), entries.selected());
    }

    private static boolean hasKeyboard(String id) {
        Control control = WorkbenchBot.control(id);
        return control.isFocusControl();
    }

    @Test
    void whatIsOneEntrysOwnIsNotEditedInSeveral() {
        BotTree entries = shown.openSequence("Refresh").select("Last restart");
        bot.tab("details.Options");
        bot.textWithId("field.id");

        entries.select("Say hello", "Last restart");

        bot.waitUntil("the time limit has a field", () -> bot.isThere("field.timeout"));
        assertFalse(bot.ask(() -> bot.isThere("field.id")));
        bot.tab("details.Properties");
        assertFalse(bot.ask(() -> bot.isThere("field.name")));
        assertTrue(bot.ask(() -> bot.isThere("field.description")));
    }
}
