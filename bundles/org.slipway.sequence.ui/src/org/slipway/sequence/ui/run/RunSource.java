package org.slipway.sequence.ui.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;

/** Where the journal of a run is had from. All is asked outside of the UI thread. */
public interface RunSource {
    /** What people call the run. */
    String title();

    /** As much as there is now; what was read before where nothing has come since. */
    RunReading read(RunReading before) throws ProblemException, IOException;

    /**
     * By what its entries were decided about.
     *
     * @param sequence the id of what was run
     * @param site that the window shows
     */
    RunConditions conditions(String sequence, Optional<Path> site, Kinds kinds) throws ProblemException, IOException;
}
