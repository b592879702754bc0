package org.slipway.workbench.shell;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.slipway.workbench.Messages;

/** Shows and logs what broke in the workbench itself. */
public final class Defects {

    private Defects() {
    }

    public static void show(Throwable broken) {
        IStatus status = new Status(IStatus.ERROR, "org.slipway.workbench", Messages.defect_text, broken);
        StatusManager.getManager().handle(status, StatusManager.LOG | StatusManager.SHOW);
    }

    /** Says why something a person asked for was not done. */
    public static void tell(String why) {
        StatusManager.getManager().handle(new Status(IStatus.WARNING, "org.slipway.workbench", why), StatusManager.SHOW);
    }
}
