package org.slipway.ui.testkit;

import java.nio.file.Path;
import java.util.Map;

/** The window as far as it shows a site. A test opens one of its own and closes it at the end. */
public final class SitePage {
    private final WorkbenchBot bot;

    public SitePage(WorkbenchBot bot) {
        this.bot = bot;
    }

    /** Asks for the site; it is there once the navigator shows an element of it. */
    public NavigatorPage open(Path folder) {
        bot.command("org.slipway.workbench.openSite", Map.of("folder", folder.toString()));
        return new NavigatorPage(bot);
    }

    /** Closes it with all its editors. What is not saved is gone. */
    public void close() {
        bot.closeEditors();
        bot.command("org.slipway.workbench.closeSite");
        bot.editor("Welcome");
    }

    /** Waits until the Problems view tells something with these words. */
    public void waitForProblem(String words) {
        bot.showView("org.slipway.workbench.problems");
        BotTree problems = bot.treeWithId("problems.tree");
        bot.waitUntil("there is a problem with “" + words + "”", () -> problems.texts().stream().anyMatch(each -> each.contains(words)));
    }
}
