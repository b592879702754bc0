package org.slipway.target.windows.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program with all that it started. */
final class ProcessTree {
    /** Looks for new ones that often; something that starts programs faster than they can be ended is left. */
    private static final int ROUNDS = 50;
    private static final long WAIT_SECONDS = 10;

    private final Process root;

    ProcessTree(Process root) {
        this.root = root;
    }

    /**
     * Ends them all. A program whose starter has ended before is not found: Windows does not keep whose child it was.
     */
    void end() {
        Set<ProcessHandle> found = new LinkedHashSet<>(root.descendants().toList());
        root.destroyForcibly(); // first, lest it start what was ended anew
        for (int round = 0; round < ROUNDS; round++) {
            List<ProcessHandle> further = found.stream().flatMap(ProcessHandle::descendants).filter(each -> !found.contains(each)).toList();
            found.addAll(further);
            found.forEach(ProcessHandle::destroyForcibly);
            if (further.isEmpty() && found.stream().noneMatch(ProcessHandle::isAlive)) {
                break;
            }
        }
        awaitEnd();
    }

    private void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            root.waitFor(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
