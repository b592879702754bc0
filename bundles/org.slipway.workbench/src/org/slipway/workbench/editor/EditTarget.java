package org.slipway.workbench.editor;

/** What cut, copy and the other commands of the workbench are about while the keyboard is in a list or tree of an editor. */
public interface EditTarget {
    void cut();

    void copy();

    void paste();

    void remove();

    /** Begins to rename what is selected; false where names are not changed, so that the command is about the file's own element. */
    default boolean rename() {
        return false;
    }

    default void selectAll() {
        // where several cannot be selected there is nothing to do
    }
}
