package org.slipway.workbench.site;

/** Told about one file, always in the UI thread. */
public interface OpenedFileListener {

    /** The model ({@link OpenedFile#resource()}) and the text say the same again after a change of either. */
    default void modelChanged() {
    }

    default void dirtyChanged() {
    }

    /** There came to be a conflict with the disk, another one, or none any more: {@link OpenedFile#conflict()}. */
    default void conflictChanged() {
    }
}
