package org.slipway.workbench.navigator;

import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.workbench.site.SiteFileInput;

/** Follows the editors of a window: whichever is in front, its file is selected in the navigator, as soon as it is known there. */
final class EditorLink implements IPartListener {
    private final IWorkbenchWindow window;
    private final Predicate<String> select;
    private boolean on;
    private Optional<String> wanted = Optional.empty();

    /**
     * @param select selects a file by its path; false while the navigator does not have it
     */
    EditorLink(IWorkbenchWindow window, Widget owner, boolean on, Predicate<String> select) {
        this.window = window;
        this.select = select;
        this.on = on;
        window.getPartService().addPartListener(this);
        owner.addDisposeListener(gone -> window.getPartService().removePartListener(this));
    }

    void turn(boolean now) {
        on = now;
        if (on && window.getActivePage() != null) {
            partActivated(window.getActivePage().getActiveEditor());
        }
    }

    /** The navigator shows other lines than before; a file that was just made may be among them. */
    void linesChanged() {
        wanted = wanted.filter(path -> !select.test(path));
    }

    @Override
    public void partActivated(IWorkbenchPart part) {
        if (on && part instanceof IEditorPart editor && editor.getEditorInput() instanceof SiteFileInput input) {
            wanted = Optional.of(input.path());
            linesChanged();
        }
    }

    @Override
    public void partBroughtToTop(IWorkbenchPart part) {
        partActivated(part);
    }

    @Override
    public void partClosed(IWorkbenchPart part) {
        // another comes to the front
    }

    @Override
    public void partDeactivated(IWorkbenchPart part) {
        // it may still be in front
    }

    @Override
    public void partOpened(IWorkbenchPart part) {
        // it may be behind others
    }
}
