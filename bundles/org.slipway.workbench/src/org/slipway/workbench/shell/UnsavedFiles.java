package org.slipway.workbench.shell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.slipway.workbench.Messages;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedSites;

/**
 * Files with changes that no editor shows: a rename could not be written, for instance. The platform asks for editors; these
 * are asked for here, so that nothing is lost when the workbench ends.
 */
final class UnsavedFiles {
    private static final int SAVE = 0;
    private static final int DISCARD = 1;

    private final OpenedSites sites;
    private final Set<OpenedFile> givenUp = new HashSet<>();

    UnsavedFiles(OpenedSites sites) {
        this.sites = sites;
    }

    /** Whether the workbench may end. */
    boolean letGo() {
        List<OpenedFile> unsaved = sites.all().stream().flatMap(site -> site.dirtyFiles().stream())
                .filter(file -> !file.used() && !givenUp.contains(file)).toList();
        if (unsaved.isEmpty()) {
            return true;
        }
        String names = String.join("\n", unsaved.stream().map(OpenedFile::path).toList());
        int choice = MessageDialog.open(MessageDialog.QUESTION, PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(),
                Messages.unsaved_title, Messages.bind(Messages.unsaved_text, names), 0,
                Messages.unsaved_save, Messages.unsaved_discard, Messages.cancel);
        if (choice == SAVE) {
            // Saving runs in a Job that answers in this thread: the workbench is ended again once it is done.
            unsaved.getFirst().site().save(unsaved).thenRun(() -> PlatformUI.getWorkbench().close());
            return false;
        }
        if (choice == DISCARD) {
            givenUp.addAll(unsaved);
        }
        return choice == DISCARD;
    }
}
