package org.slipway.workbench.shell;

import java.time.Duration;

import org.eclipse.swt.widgets.Display;
import org.slipway.workbench.site.UiThread;

/** The thread of a display. Work that comes after the display is gone is not done. */
public final class DisplayThread implements UiThread {
    private final Display display;

    public DisplayThread(Display display) {
        this.display = display;
    }

    @Override
    public void execute(Runnable work) {
        if (!display.isDisposed()) {
            display.asyncExec(work);
        }
    }

    @Override
    public void later(Duration delay, Runnable work) {
        execute(() -> display.timerExec((int) delay.toMillis(), work));
    }
}
