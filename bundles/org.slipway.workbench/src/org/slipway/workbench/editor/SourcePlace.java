package org.slipway.workbench.editor;

import java.util.Optional;

import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.source.SourcePage;

/** Where the Source page goes. Colouring a long text takes its time, so the page is made when it is first shown. */
final class SourcePlace {
    private final EditedFile file;
    private final IUndoContext undo;
    private final Composite place;
    private Optional<SourcePage> page = Optional.empty();
    private boolean made;

    SourcePlace(Composite parent, EditedFile file, IUndoContext undo) {
        this.file = file;
        this.undo = undo;
        place = new Composite(parent, SWT.NONE);
        place.setLayout(new FillLayout());
    }

    Control control() {
        return place;
    }

    /** Empty when the page cannot be made, which its place says then. */
    Optional<SourcePage> page() {
        if (!made) {
            made = true;
            try {
                var source = new SourcePage(place, file);
                UndoReveal.install(source, undo, PlatformUI.getWorkbench().getOperationSupport().getOperationHistory());
                page = Optional.of(source);
            } catch (RuntimeException | LinkageError broken) {
                for (Control half : place.getChildren()) {
                    half.dispose();
                }
                BrokenPage.create(place, "Source", broken);
            }
            place.layout();
        }
        return page;
    }
}
