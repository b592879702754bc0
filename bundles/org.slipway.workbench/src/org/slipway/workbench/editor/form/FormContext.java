package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.site.SiteElement;

/**
 * What the fields of a form share.
 *
 * @param select shows another element of the file
 * @param typing told when there comes to be typed text that the model does not have yet, and when there is none any more
 * @param children what can be done to elements inside an element
 */
public record FormContext(EditedFile file, Look look, Consumer<EObject> select, ChildActions children, Runnable typing) {

    Kinds kinds() {
        return file.kinds();
    }

    void edit(String label, Runnable change) {
        file.edit(label, change);
    }

    /** The element that a reference names, for a jump to it. */
    Optional<SiteElement> target(String reference, EClass type) {
        List<SiteElement> found = file.site().snapshot().find(reference, type);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
