package org.slipway.workbench.editor;

import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Control;

/**
 * A page of the editor of one kind of files. Bundles bring them by {@code org.slipway.workbench.pages}. All calls come in the UI
 * thread. A page that is not in front is told of changes when it comes to the front; that in place of Design, always.
 */
public interface KindPage {

    Control control();

    /** The model and the text are in step again, whoever changed either. */
    void modelChanged();

    /** Other problems are known than before, or the rest of the site changed. */
    void problemsChanged();

    /** Takes over what is being typed. */
    default void commit() {
        // nothing can be typed
    }

    /** Whether something is typed that the model does not have yet. */
    default boolean isPending() {
        return false;
    }

    /** The feature whose field has the keyboard. */
    default Optional<EStructuralFeature> focused() {
        return Optional.empty();
    }

    /** Puts the keyboard into the field of a feature of the selected element. */
    default void focus(EStructuralFeature feature) {
        // the selection is shown; there are no fields
    }

    /** What has the keyboard here and is no entry field. */
    default Optional<EditTarget> target() {
        return Optional.empty();
    }

    /** Begins a search. */
    default void find() {
        // nothing to search
    }

    void setFocus();

    /** The theme is another one. */
    void colour();
}
