package org.slipway.workbench.editor.file;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IUndoManager;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlResource;
import org.slipway.workbench.site.SiteProblem;

/** The file that an editor shows. Its document is the one truth; every change of the model goes through {@link #edit}. UI thread only. */
public interface EditedFile {

    /** Is told what became of the file, on the UI thread. */
    interface Listener {
        /** The model and the text are in step again, whoever changed either. */
        void modelChanged();

        /** Other problems are known than before, or the rest of the site changed. */
        void surroundingsChanged();
    }

    /** The model of this file alone: what its references name is not resolved. */
    YamlResource resource();

    IDocument document();

    Surroundings site();

    /** The path of the file, from the site's folder. */
    String path();

    /** Changes the model and brings the text up to it, as one step that can be undone. Not while the text is broken. */
    void edit(String label, Runnable change);

    /**
     * As {@link #edit}, for what somebody types bit by bit: what comes from one visit of a field, with nothing else done between,
     * is one step.
     */
    void type(String label, Object visit, Runnable change);

    /** For a source viewer: its undo is that of the file. One for each viewer. */
    IUndoManager undoManager();

    /** Brings the model up to the text now, rather than when typing pauses. */
    void settle();

    /** What was wrong with the file when it was last looked at. */
    List<SiteProblem> problems();

    /** These problems at the elements of the model, worked out once for each text. None while the text is broken. */
    List<PlacedProblem> placed();

    void addListener(Listener listener);

    void removeListener(Listener listener);

    default Kinds kinds() {
        return site().kinds();
    }
}
