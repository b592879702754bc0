package org.slipway.workbench.shell;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Shell;
import org.slipway.base.Problem;
import org.slipway.workbench.site.Conflict;
import org.slipway.workbench.site.Failures;
import org.slipway.workbench.site.OpenedFile;

/**
 * Puts the choice in a conflict to the user, or carries it out.
 *
 * @param trouble shows why it could not be carried out
 */
public record ConflictQuestion(OpenedFile file, Consumer<List<Problem>> trouble) {

    /** Shows both texts and asks. Nothing happens when there is no conflict any more. */
    public void ask(Shell parent) {
        file.conflict().map(Conflict::theirs).ifPresent(theirs -> {
            switch (new ConflictDialog(parent, file.path(), file.document().get(), theirs).ask()) {
                case MINE -> keepMine();
                case THEIRS -> takeTheirs();
                case LATER -> file.decideLater();
            }
        });
    }

    public void keepMine() {
        watch(file.keepMine());
    }

    public void takeTheirs() {
        watch(file.takeTheirs());
    }

    private void watch(CompletableFuture<Void> work) {
        work.exceptionally(failed -> {
            trouble.accept(Failures.problems(failed));
            return null;
        });
    }
}
