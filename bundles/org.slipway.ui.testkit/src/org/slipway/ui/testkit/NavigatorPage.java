package org.slipway.ui.testkit;

import java.util.List;

/** The navigator of the window: what the site holds. */
public final class NavigatorPage {
    private final WorkbenchBot bot;

    public NavigatorPage(WorkbenchBot bot) {
        this.bot = bot;
    }

    private BotTree tree() {
        return bot.treeWithId("navigator.tree");
    }

    /** What is shown, from top to bottom. */
    public List<String> texts() {
        return tree().texts();
    }

    public NavigatorPage filter(String words) {
        bot.textWithId("navigator.filter").setText(words);
        return this;
    }

    /** Waits for an element whose text begins so, and makes it what commands are about. */
    public NavigatorPage select(String element) {
        bot.showView("org.slipway.workbench.navigator");
        tree().select(element);
        return this;
    }

    public EditorPage open(String element) {
        tree().doubleClick(element);
        return new EditorPage(bot, bot.editor(element));
    }
}
