package org.slipway.workbench.editor;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.INavigationLocation;
import org.eclipse.ui.NavigationLocation;
import org.slipway.model.text.TextRange;

/** Where somebody was in a file, so that Back leads there again after a jump. */
final class FileLocation extends NavigationLocation {
    private TextRange place;

    FileLocation(ElementEditor editor, TextRange place) {
        super(editor);
        this.place = place;
    }

    @Override
    public void restoreLocation() {
        if (getEditorPart() instanceof ElementEditor editor) {
            editor.reveal(place);
        }
    }

    /** Places of one element are one stop. */
    @Override
    public boolean mergeInto(INavigationLocation current) {
        return current instanceof FileLocation other && other.getInput() != null && other.getInput().equals(getInput()) && other.place.equals(place);
    }

    @Override
    public void update() {
        IEditorPart editor = getEditorPart();
        if (editor instanceof ElementEditor element) {
            place = element.here();
        }
    }

    @Override
    public void saveState(IMemento memento) {
        // the way back ends with the window
    }

    @Override
    public void restoreState(IMemento memento) {
        // nothing was saved
    }
}
