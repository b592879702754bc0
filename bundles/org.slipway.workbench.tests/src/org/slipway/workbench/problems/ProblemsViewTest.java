package org.slipway.workbench.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.ui.testkit.BotTree;
import org.slipway.ui.testkit.ScreenshotOnFailure;
import org.slipway.ui.testkit.SitePage;
import org.slipway.ui.testkit.WorkbenchBot;
import org.slipway.workbench.editor.Widgets;

/** The list of problems in the real workbench. */
@ExtendWith(ScreenshotOnFailure.class)
class ProblemsViewTest {
    private static final String BROKEN = "collection: %1$s\nid: %1$s\nmembers:\n  - nobody-in-%1$s\n";

    @TempDir
    private Path folder;
    private final WorkbenchBot bot = new WorkbenchBot();
    private final SitePage site = new SitePage(bot);
    private BotTree problems;

    @BeforeEach
    void openSiteWithOneProblem() throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "site: Contoso\nid: contoso\n");
        Files.createDirectory(folder.resolve("collections"));
        write("first");
        site.open(folder);
        bot.showView("org.slipway.workbench.problems");
        problems = bot.treeWithId("problems.tree");
        waitForProblemIn("first");
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve("collections/" + name + ".yaml"), BROKEN.formatted(name));
    }

    private void waitForProblemIn(String name) {
        bot.waitUntil("the problem in " + name + " is seen", () -> isSeen(name));
    }

    private boolean isSeen(String name) {
        return problems.texts().stream().anyMatch(line -> line.contains("nobody-in-" + name));
    }

    @Test
    void whatIsFoundLaterIsSeenWithoutOpeningItsHeading() throws IOException {
        write("second");

        waitForProblemIn("second");
    }

    @Test
    void aHeadingThatWasClosedStaysClosed() throws IOException {
        bot.run(() -> tree().getItem(0).setExpanded(false));

        write("second");

        waitForProblemIn("second");
        assertEquals(false, isSeen("first"));
    }

    @Test
    void thePlaceIsLineAndColumnSinceTheHeadingNamesTheFile() {
        assertEquals("4:5", bot.ask(() -> tree().getItem(0).getItem(0).getText(2)));
    }

    private static Tree tree() {
        return Widgets.find("problems.tree").map(Tree.class::cast).orElseThrow();
    }

    @Test
    void theProblemsOfOneFileAloneAreShownUntilAllAreAskedFor() throws IOException {
        write("second");
        waitForProblemIn("second");

        bot.run(() -> view().showOnly("collections/second.yaml"));

        bot.waitUntil("only those of the second are shown", () -> isSeen("second") && !isSeen("first"));
        assertEquals("", bot.textWithId("problems.filter").getText());
        bot.run(() -> view().showAll());
        waitForProblemIn("first");
    }

    private static ProblemsView view() {
        MPart part = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getService(EPartService.class).findPart("org.slipway.workbench.problems");
        return Optional.ofNullable(part).map(MPart::getObject).map(ProblemsView.class::cast).orElseThrow();
    }

    @Test
    void aQuickFixOfAHeadingIsThatOfItsFirstProblem() {
        bot.run(() -> tree().setSelection(tree().getItem(0)));

        bot.run(() -> view().chooseProblem());

        TreeItem chosen = bot.ask(() -> tree().getSelection()[0]);
        assertEquals(true, bot.ask(chosen::getText).contains("nobody-in-first"));
    }
}
