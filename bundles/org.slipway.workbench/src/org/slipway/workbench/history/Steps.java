package org.slipway.workbench.history;

import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.slipway.workbench.shell.Defects;

/** Goes through a history step by step, and stops where a step cannot be taken. */
record Steps(IOperationHistory history, IUndoContext context) {

    /** To the state right after this step. */
    void goTo(IUndoableOperation step, boolean done) {
        boolean going = true;
        while (going && (done ? history.getUndoOperation(context) != step && contains(history.getUndoHistory(context), step)
                : contains(history.getRedoHistory(context), step))) {
            going = one(done);
        }
    }

    private static boolean contains(IUndoableOperation[] steps, IUndoableOperation step) {
        return List.of(steps).contains(step);
    }

    /** Takes the last step back, or does the next one again; false when it could not be. */
    boolean one(boolean back) {
        try {
            IStatus status = back ? history.undo(context, new NullProgressMonitor(), null) : history.redo(context, new NullProgressMonitor(), null);
            if (!status.isOK()) {
                Defects.tell(status.getMessage());
            }
            return status.isOK();
        } catch (ExecutionException broken) {
            Defects.show(broken);
            return false;
        }
    }
}
