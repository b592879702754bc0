package org.slipway.sequence.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.sequence.ui.SequenceSite;
import org.slipway.testkit.TemporarySite;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.WorkbenchBot;

/** Several steps that say different things and are edited together. */
@ExtendWith(ScreenshotOnFailure.class)
class SeveralTest {
    @RegisterExtension
    final TemporarySite site = SequenceSite.temporary().file("task-sequences/several.yaml", """
            taskSequence: Several
            id: several
            entries:
              - restartComputer: First
                target: bootImage
                continueOnError: true
                timeout: 5 min
                successCodes: [0, 1]
              - restartComputer: Second
                timeout: 10 min
              - restartComputer: Third
                timeout: 10 min
                successCodes: [0, 2]
            """);
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SequenceSite shown = new SequenceSite(bot);

    @BeforeEach
    void selectAll() {
        shown.open(site);
        BotTree entries = shown.openSequence("Several");
        entries.select("First", "Second", "Third");
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private static String label(String id) {
        return ((Label) WorkbenchBot.control(id)).getText();
    }

    @Test
    void theHeadingTellsHowManyAndWhich() {
        bot.waitUntil("it tells how many", () -> label("header.title").equals("3 entries"));

        assertTrue(bot.ask(() -> label("header.about")).contains("First, Second, Third"));
    }

    @Test
    void aFieldIsEmptyWhereTheyDifferAndTakesTheValueOfAnyOfThem() {
        bot.tab("details.Options");
        BotText timeout = bot.textWithId("field.timeout");
        assertEquals("", timeout.getText());
        assertEquals("– different values –", timeout.hint());

        timeout.setText("5 min");

        shown.waitForText("all have that of the first", text -> text.split("timeout: 5 min", -1).length == 4);
        bot.waitUntil("the field shows it", () -> timeout.getText().equals("5 min"));
        bot.command("org.eclipse.ui.edit.undo");
        shown.waitForText("they differ again", text -> text.split("timeout: 10 min", -1).length == 3);
    }

    @Test
    void aListIsEmptyWhereTheyDifferAndIsReplacedInAll() {
        bot.tab("details.Options");
        BotText codes = bot.textWithId("field.successCodes");
        assertEquals("", codes.getText());

        codes.setText("0, 3010");

        shown.waitForText("all have the two", text -> text.split("3010", -1).length == 4 && !text.contains("[0, 1]"));
    }

    @Test
    void aBoxWhereTheyDifferIsSetInAllByTheFirstClick() {
        bot.tab("details.Options");
        bot.waitUntil("the box is between yes and no", () -> ((Button) WorkbenchBot.control("field.continueOnError")).getGrayed());

        bot.run(() -> {
            var box = (Button) WorkbenchBot.control("field.continueOnError");
            box.setSelection(!box.getSelection());
            box.notifyListeners(SWT.Selection, new Event());
        });

        shown.waitForText("all go on", text -> text.split("continueOnError: true", -1).length == 4);
    }

    @Test
    void aChoiceWhereTheyDifferShowsNoneAndTakesOneForAll() {
        bot.waitUntil("none is chosen", () -> bot.isThere("field.target") && ((Combo) WorkbenchBot.control("field.target")).getSelectionIndex() < 0);

        bot.run(() -> {
            var combo = (Combo) WorkbenchBot.control("field.target");
            combo.select(combo.indexOf("bootImage"));
            combo.notifyListeners(SWT.Selection, new Event());
        });

        shown.waitForText("all start the boot image", text -> text.split("target: bootImage", -1).length == 4);
    }
}
