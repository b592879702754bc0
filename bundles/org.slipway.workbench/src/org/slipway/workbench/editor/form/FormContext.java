package org.slipway.workbench.editor.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.site.SiteElement;

/**
 * What the fields of a form share.
 *
 * @param select shows another element of the file
 * @param typing told when there comes to be typed text that the model does not have yet, and when there is none any more
 * @param children what can be done to elements inside an element
 * @param variables what is offered after a percent sign, with what is said about each
 * @param fits whether a reference is meant for an element; others can be named, and are offered behind those that fit
 * @param peers what is edited together with the element of the form
 */
public record FormContext(EditedFile file, Look look, Consumer<EObject> select, ChildActions children, Runnable typing,
        Supplier<Map<String, String>> variables, BiPredicate<EReference, SiteElement> fits, List<EObject> peers) {

    /** Offers the variables that the site knows. */
    public FormContext(EditedFile file, Look look, Consumer<EObject> select, ChildActions children, Runnable typing) {
        this(file, look, select, children, typing, () -> file.site().snapshot().variables(), (reference, element) -> true, List.of());
    }

    /** Offers further variables after a percent sign, each with what is said about it. */
    public FormContext withVariables(Supplier<Map<String, String>> known) {
        return new FormContext(file, look, select, children, typing, known, fits, peers);
    }

    /** Offers first what a reference is meant for. */
    public FormContext withFitting(BiPredicate<EReference, SiteElement> meant) {
        return new FormContext(file, look, select, children, typing, variables, meant, peers);
    }

    /** What a reference may name, first what it is meant for. */
    List<SiteElement> candidates(EReference reference) {
        return file.site().snapshot().candidates(reference.getEReferenceType()).stream()
                .sorted(Comparator.comparing((SiteElement each) -> !fits.test(reference, each))).toList();
    }

    /** Every change is made to these elements as well. */
    FormContext withPeers(List<EObject> all) {
        return new FormContext(file, look, select, children, typing, variables, fits, all);
    }

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
