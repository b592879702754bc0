package org.slipway.ui.testkit;

import org.eclipse.ui.IEditorPart;

/** An element's editor in front: its form, its parts, its text. */
public final class EditorPage {
    private final WorkbenchBot bot;
    private final IEditorPart editor;

    EditorPage(WorkbenchBot bot, IEditorPart editor) {
        this.bot = bot;
        this.editor = editor;
    }

    public IEditorPart part() {
        return editor;
    }

    /** The entry field of a feature, by its name in the metamodel. */
    public BotText field(String feature) {
        return bot.textWithId("field." + feature);
    }

    /** The elements within the file. */
    public BotTree elements() {
        return bot.treeWithId("elements");
    }

    /** Whether there is anything to save. May be asked within a condition. */
    public boolean isDirty() {
        return bot.ask(editor::isDirty);
    }

    /** Saves, and waits until it is done. */
    public void save() {
        bot.command("org.eclipse.ui.file.save");
        bot.waitUntil(editor.getTitle() + " is saved", () -> !editor.isDirty());
    }
}
