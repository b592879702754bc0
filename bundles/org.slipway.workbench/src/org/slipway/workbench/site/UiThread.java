package org.slipway.workbench.site;

import java.time.Duration;
import java.util.concurrent.Executor;

/** The thread that documents, views and listeners live on. */
public interface UiThread extends Executor {

    /** Runs the work there after a while. */
    void later(Duration delay, Runnable work);
}
