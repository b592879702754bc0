package org.slipway.workbench.editor;

import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IOperationHistoryListener;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.slipway.workbench.editor.source.SourcePage;

/** Whoever asks for undo or redo, the Source page shows what it changed in the text, which may be far from where one looks. */
final class UndoReveal implements IOperationHistoryListener {
    private final SourcePage page;
    private final IUndoContext context;

    private UndoReveal(SourcePage page, IUndoContext context) {
        this.page = page;
        this.context = context;
    }

    /** Until the page is disposed. */
    static void install(SourcePage page, IUndoContext context, IOperationHistory history) {
        var reveal = new UndoReveal(page, context);
        history.addOperationHistoryListener(reveal);
        page.control().addDisposeListener(gone -> history.removeOperationHistoryListener(reveal));
    }

    @Override
    public void historyNotification(OperationHistoryEvent event) {
        if (!event.getOperation().hasContext(context)) {
            return;
        }
        switch (event.getEventType()) {
            case OperationHistoryEvent.ABOUT_TO_UNDO, OperationHistoryEvent.ABOUT_TO_REDO -> page.forgetChange();
            case OperationHistoryEvent.UNDONE, OperationHistoryEvent.REDONE -> page.revealChange();
            default -> { }
        }
    }
}
