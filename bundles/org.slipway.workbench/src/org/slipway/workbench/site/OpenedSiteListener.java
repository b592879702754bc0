package org.slipway.workbench.site;

import java.util.List;
import java.util.Optional;

import org.slipway.base.Problem;

/** Told about a site that is open in the workbench, always in the UI thread. */
public interface OpenedSiteListener {

    /** The snapshot is a newer one: texts, elements or problems changed. */
    default void snapshotChanged(SiteSnapshot now) {
    }

    /** A file was edited, saved or reverted, so that it has or no longer has changes to save. */
    default void dirtyChanged(OpenedFile file) {
    }

    /** A file without unsaved changes went away: deleted or moved, here or by somebody else. */
    default void removed(OpenedFile file) {
    }

    /** Somebody else deleted or moved a file that an editor shows; {@link #removed} follows, which closes it. */
    default void deletedElsewhere(OpenedFile file) {
    }

    /**
     * A file with unsaved changes was changed on disk by somebody else. Nothing was overwritten; the user has to choose between
     * {@link OpenedFile#keepMine} and {@link OpenedFile#takeTheirs}.
     *
     * @param theirs what is on disk now; empty when the file was deleted there
     */
    default void conflict(OpenedFile file, Optional<String> theirs) {
    }

    /** Something that nobody waits for went wrong, for instance looking at the disk. */
    default void trouble(List<Problem> problems) {
    }
}
