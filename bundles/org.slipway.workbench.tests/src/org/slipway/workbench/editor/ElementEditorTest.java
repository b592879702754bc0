package org.slipway.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.text.TextRange;
import org.slipway.ui.testkit.BotStyledText;
import org.slipway.ui.testkit.BotText;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.SitePage;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.preferences.Settings;
import org.slipway.workbench.site.PlaceTarget;
import org.slipway.workbench.site.SiteFileInput;

/** The editor in the real workbench: two pages, one file. */
@ExtendWith(ScreenshotOnFailure.class)
class ElementEditorTest {
    private static final String IMAGE = """
            # for the long tables
            bootImage: Windows PE
            id: pe
            architecture: arm64      # since spring
            imageIndex: 2
            """;
    private static final String DEVICE = """
            device: Reception
            id: pc-1
            variables:
              - string: Desk
                value: A1            # as on the door
            users:
              - user: front-desk
            """;
    @TempDir
    Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SitePage site = new SitePage(bot);

    @BeforeEach
    void openSite() throws IOException {
        write("site.yaml", "site: Contoso\nid: contoso\n");
        write("images/pe.yaml", IMAGE);
        write("devices/pc-1.yaml", DEVICE);
        write("users/front-desk.yaml", "user: Front desk\nid: front-desk\n");
        write("devices/torn.yaml", "device: [\n");
        write("packages/odd.yaml", "acme.rack: Rack 7\nid: rack-7\nheight: 42\n");
        site.open(folder);
        bot.treeWithId("navigator.tree").select("Reception");
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private ElementEditor open(String element) {
        bot.treeWithId("navigator.tree").doubleClick(element);
        bot.waitUntil("the editor of " + element + " is open", () -> editor() instanceof ElementEditor now && now.getTitle().equals(element));
        return (ElementEditor) bot.ask(ElementEditorTest::editor);
    }

    private static IEditorPart editor() {
        return WorkbenchBot.page().getActiveEditor();
    }

    private BotStyledText source(ElementEditor editor) {
        bot.run(editor::showSource);
        return bot.styledTextWithId("source");
    }

    private void waitForText(BotStyledText source, String text) {
        bot.waitUntil("the text is " + text, () -> source.getText().equals(text));
    }

    @Test
    void whatAFieldChangedIsUndoneOnTheSourcePage() {
        ElementEditor editor = open("Windows PE");
        bot.textWithId("field.imageIndex").setText("3");
        BotStyledText source = source(editor);
        waitForText(source, IMAGE.replace("imageIndex: 2", "imageIndex: 3"));

        bot.command("org.eclipse.ui.edit.undo");

        waitForText(source, IMAGE);
        bot.run(editor::showDesign);
        assertEquals("2", bot.textWithId("field.imageIndex").getText());
    }

    @Test
    void whatIsTypedIntoAFieldWithPausesIsUndoneAtOnce() {
        ElementEditor editor = open("Windows PE");
        bot.textWithId("field.name");
        type("field.name", "");
        bot.waitUntil("the first pause is over", () -> !text(editor).contains("Windows"));
        type("field.name", "P");
        bot.waitUntil("the second pause is over", () -> text(editor).contains("bootImage: P"));
        type("field.name", "PE");
        bot.waitUntil("the third pause is over", () -> text(editor).contains("bootImage: PE"));

        bot.command("org.eclipse.ui.edit.undo");

        bot.waitUntil("all of it is taken back", () -> text(editor).equals(IMAGE));
    }

    private void type(String field, String text) {
        bot.run(() -> Widgets.find(field).map(Text.class::cast).orElseThrow().setText(text));
    }

    private static String text(ElementEditor editor) {
        var input = (SiteFileInput) editor.getEditorInput();
        return input.site().file(input.path()).orElseThrow().document().get();
    }

    @Test
    void theSourcePageComesFirstForWhoWantsIt() {
        bot.run(() -> settings().sourceFirst(true));
        try {
            open("Windows PE");
            bot.waitUntil("the text is shown", () -> visible("source"));
        } finally {
            bot.run(() -> settings().sourceFirst(false));
        }
    }

    private static Settings settings() {
        return PlatformUI.getWorkbench().getService(Settings.class);
    }

    @Test
    void undoOnTheSourcePageShowsWhatItChanged() {
        ElementEditor editor = open("Windows PE");
        bot.textWithId("field.imageIndex").setText("3");
        BotStyledText source = source(editor);
        waitForText(source, IMAGE.replace("imageIndex: 2", "imageIndex: 3"));
        bot.run(() -> Widgets.find("source").map(StyledText.class::cast).orElseThrow().setCaretOffset(0));

        bot.command("org.eclipse.ui.edit.undo");

        waitForText(source, IMAGE);
        bot.waitUntil("the caret is where the text was changed", () -> line(source, caret()).contains("imageIndex"));
    }

    @Test
    void aFileThatWasNeverReadIsNotSaidToShowWhatItSaidBefore() {
        open("torn.yaml");

        bot.waitUntil("the page says that there is nothing", () -> Widgets.find("banner.text").map(Link.class::cast)
                .filter(link -> link.getText().contains("nothing to show")).isPresent());
    }

    @Test
    void theToolsOfTheTreeAreAllSeenInANarrowWindow() {
        open("Reception");
        bot.treeWithId("elements");

        bot.waitUntil("the last tool is within the bar", () -> Widgets.find("elements").map(tree -> (ToolBar) tree.getParent().getChildren()[0])
                .filter(bar -> bar.getItem(bar.getItemCount() - 1).getBounds().x + bar.getItem(bar.getItemCount() - 1).getBounds().width <= 200).isPresent());
    }

    @Test
    void whatIsTypedInTheTextIsShownInTheFormAndUndoneThere() {
        ElementEditor editor = open("Windows PE");
        source(editor).insertText(IMAGE.indexOf("Windows PE") + "Windows PE".length(), " 11");
        bot.run(editor::showDesign);
        BotText name = bot.textWithId("field.name");
        bot.waitUntil("the form shows it", () -> name.getText().equals("Windows PE 11"));

        bot.command("org.eclipse.ui.edit.undo");

        bot.waitUntil("the form shows what was", () -> name.getText().equals("Windows PE"));
        assertFalse(bot.ask(editor::isDirty));
    }

    @Test
    void whatDoesNotFitStaysAsItWasTypedAndIsToldAtItsField() {
        ElementEditor editor = open("Windows PE");
        bot.textWithId("field.imageIndex").setText("two");

        BotStyledText source = source(editor);

        waitForText(source, IMAGE.replace("imageIndex: 2", "imageIndex: two"));
        bot.run(editor::showDesign);
        BotText index = bot.textWithId("field.imageIndex");
        assertEquals("two", index.getText());
        index.setText("4");
        bot.run(editor::showSource);
        waitForText(source, IMAGE.replace("imageIndex: 2", "imageIndex: 4"));
    }

    @Test
    void aTextThatCannotBeReadMakesTheFormReadOnlyUntilItIsMended() {
        ElementEditor editor = open("Windows PE");
        source(editor).insertText(0, "a: [\n");
        bot.run(editor::showDesign);
        bot.waitUntil("the page says so", () -> visible("banner"));
        assertFalse(editable("field.name"));

        bot.command("org.eclipse.ui.edit.undo");

        bot.waitUntil("the page is itself again", () -> !visible("banner"));
        assertTrue(editable("field.name"));
    }

    private boolean visible(String id) {
        return Widgets.find(id).filter(widget -> widget.isVisible()).isPresent();
    }

    private boolean editable(String id) {
        return bot.ask(() -> Widgets.find(id).map(Text.class::cast).orElseThrow().getEditable());
    }

    @Test
    void theSelectedElementIsWhereTheCaretIs() {
        ElementEditor editor = open("Reception");
        BotTree elements = bot.treeWithId("elements");
        elements.select("Desk");
        BotStyledText source = source(editor);
        bot.waitUntil("the caret stands at the variable", () -> line(source, caret()).contains("Desk"));

        bot.run(() -> Widgets.find("source").map(StyledText.class::cast).orElseThrow().setCaretOffset(DEVICE.indexOf("front-desk")));
        bot.run(editor::showDesign);

        bot.waitUntil("the form is that of the user", () -> Widgets.find("field.user").map(Text.class::cast).filter(field -> field.getText().equals("front-desk")).isPresent());
    }

    private static int caret() {
        return Widgets.find("source").map(StyledText.class::cast).orElseThrow().getCaretOffset();
    }

    private static String line(BotStyledText source, int offset) {
        String text = source.getText();
        int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
        return text.substring(start, text.indexOf('\n', offset));
    }

    @Test
    void aPlaceInTheTextIsShownAsTheFieldOfTheForm() {
        ElementEditor editor = open("Reception");
        PlaceTarget target = bot.ask(() -> editor.getAdapter(PlaceTarget.class));

        bot.run(() -> target.reveal(new TextRange(DEVICE.indexOf("A1"), 2)));

        bot.waitUntil("the field of the value has the keyboard", () -> Widgets.find("field.value").filter(each -> each.isFocusControl()).isPresent());
    }

    @Test
    void aReferenceLeadsToWhatItNames() {
        open("Reception");
        bot.treeWithId("elements").select("front-desk");

        bot.buttonWithId("field.user.open").click();

        bot.waitUntil("the user's editor is open", () -> editor().getTitle().equals("Front desk"));
    }

    @Test
    void afterAJumpBackLeadsToWhereOneWas() {
        open("Reception");
        bot.treeWithId("elements").select("front-desk");
        bot.buttonWithId("field.user.open").click();
        bot.waitUntil("the user's editor is open", () -> editor().getTitle().equals("Front desk"));

        bot.command("org.eclipse.ui.navigate.backwardHistory");

        bot.waitUntil("the device is in front again", () -> editor().getTitle().equals("Reception"));
        bot.waitUntil("its user is shown", () -> Widgets.find("field.user").filter(Control::isVisible).isPresent());
    }

    @Test
    void aKindThatNobodyBringsIsShownAsItIsWritten() {
        open("Rack 7");

        BotText text = bot.textWithId("field.source");

        assertEquals(List.of("acme.rack: Rack 7", "id: rack-7", "height: 42"), text.getText().lines().toList());
    }
}
