package org.slipway.workbench.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;

/** What the editors of a site keep until they are opened again, for instance which page they showed. By the paths of their files. */
final class EditorStates {
    /** These two names are the platform's, which takes the first one for the id as well. */
    private static final String EDITOR = "editor";
    private static final String STATE = "editorState";
    private static final String PATH = "path";

    private final XMLMemento all;

    private EditorStates(XMLMemento all) {
        this.all = all;
    }

    static EditorStates none() {
        return new EditorStates(XMLMemento.createWriteRoot("editors"));
    }

    /** What {@link #text} gave; a text that nobody can read any more stands for nothing. */
    static EditorStates of(String text) {
        try {
            return new EditorStates(XMLMemento.createReadRoot(new StringReader(text)));
        } catch (WorkbenchException unreadable) {
            return none();
        }
    }

    void put(String path, IPersistableEditor editor) {
        IMemento kept = all.createChild(EDITOR, EDITOR);
        kept.putString(PATH, path);
        editor.saveState(kept.createChild(STATE));
    }

    /** Takes over what an editor kept that was not shown since. */
    void put(String path, EditorStates before) {
        before.get(path).ifPresent(all::copyChild);
    }

    Optional<IMemento> get(String path) {
        return Stream.of(all.getChildren(EDITOR)).filter(state -> path.equals(state.getString(PATH))).findFirst();
    }

    String text() {
        var text = new StringWriter();
        try {
            all.save(text);
        } catch (IOException impossible) {
            throw new IllegalStateException("it is written into memory", impossible);
        }
        return text.toString();
    }
}
