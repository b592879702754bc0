package org.slipway.engine.machine;

import java.util.List;

import org.slipway.engine.target.TargetException;

/** Updates, and roles and features, of the running Windows. */
public interface Software {
    /** What came of it. @param restart whether it counts only after one; @param told for people, a line each */
    record Installed(boolean restart, List<String> told) {
        public Installed {
            told = List.copyOf(told);
        }
    }

    /** Installs the updates that are due. @param all not only those that are required; @param cached whether an earlier scan may be used */
    Installed installUpdates(boolean all, boolean cached, Progress progress) throws TargetException, InterruptedException;

    /** Adds roles, role services and features by the names that Windows has for them. */
    Installed addFeatures(List<String> names, Progress progress) throws TargetException, InterruptedException;

    /** @param files whether their files are removed too */
    Installed removeFeatures(List<String> names, boolean files, Progress progress) throws TargetException, InterruptedException;
}
