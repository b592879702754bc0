package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.FeatureText;
import org.slipway.workbench.editor.file.Words;

/** Shows and edits one feature of one element. Made for that element, thrown away with its form. */
abstract class Field {
    /** Of thousands that are selected the first ones are asked, so that a form need not wait. */
    private static final int MOST_ASKED = 200;
    /** In the place of a value, where those that are edited together have different ones. */
    static final String DIFFERENT = "– different values –";
    private static final Runnable NOBODY = () -> { };

    protected final FormContext context;
    protected final EObject element;
    protected final EStructuralFeature feature;
    private Runnable onComplaint = NOBODY;

    Field(FormContext context, EObject element, EStructuralFeature feature) {
        this.context = context;
        this.element = element;
        this.feature = feature;
    }

    EStructuralFeature feature() {
        return feature;
    }

    /** Whether this field edits the feature. */
    boolean isFor(EStructuralFeature asked) {
        return asked == feature;
    }

    String label() {
        return Words.of(feature);
    }

    String help() {
        return context.kinds().documentation(feature);
    }

    /** What there is to say about the value, besides what the feature is for; empty when nothing. */
    String note() {
        return "";
    }

    abstract Control create(Composite parent);

    /** How large the control wants to be where there is this much width. */
    Point size(int width) {
        Point natural = control().computeSize(SWT.DEFAULT, SWT.DEFAULT);
        return new Point(Math.min(width, natural.x), natural.y);
    }

    /** What the size depends on, besides the width: while this is the same, nothing is measured again. */
    Object sizeKey() {
        return "";
    }

    /** What {@link #create} made. */
    Control control() {
        return focusControl();
    }

    /** Shows what the model says now; what is being typed stays. */
    abstract void refresh();

    abstract void setEditable(boolean editable);

    /** Where the keyboard goes when the field is jumped to. */
    abstract Control focusControl();

    /** Takes over what was typed and waits, whether it fits or not. */
    void commit() {
    }

    /** Whether something is typed that the model does not have yet. */
    boolean isPending() {
        return false;
    }

    /** What is wrong with what is typed and not yet taken over. */
    Optional<String> complaint() {
        return Optional.empty();
    }

    void onComplaint(Runnable told) {
        onComplaint = told;
    }

    void complaintChanged() {
        onComplaint.run();
    }

    /** Whether the file says anything for this feature. */
    boolean isSet() {
        return element.eIsSet(feature) || Misfits.of(context.kinds(), element, feature).text().isPresent();
    }

    /** Whether there is a default to go back to. What has none is emptied where it is edited. */
    boolean canReset() {
        return isSet() && (feature.isUnsettable() || !FeatureText.defaultText(feature).isEmpty());
    }

    void reset() {
        set("Reset " + word(), () -> element.eUnset(feature));
    }

    /** Changes the model in one step of undo; a text that did not fit gives way. */
    void set(String label, Runnable change) {
        edit(context.peers().isEmpty() ? label : label + " in " + (context.peers().size() + 1) + " entries", () -> {
            Misfits.of(context.kinds(), element, feature).clear();
            change.run();
            context.peers().forEach(this::copyTo);
        });
    }

    private void copyTo(EObject peer) {
        Misfits.of(context.kinds(), peer, feature).clear();
        Misfits own = Misfits.of(context.kinds(), element, feature);
        context.kinds().choice(feature).ifPresent(choice -> peer.eClass().getEAllStructuralFeatures().stream()
                .filter(each -> each != feature && context.kinds().choice(each).filter(choice::equals).isPresent()).forEach(peer::eUnset)); // one of them may be set
        if (!element.eIsSet(feature)) {
            peer.eUnset(feature);
            own.text().ifPresent(Misfits.of(context.kinds(), peer, feature)::put);
        } else if (feature.isMany()) {
            peer.eSet(feature, new ArrayList<>(unresolved((List<?>) element.eGet(feature))));
        } else {
            peer.eSet(feature, element.eGet(feature, false));
        }
    }

    private static List<?> unresolved(List<?> values) {
        return values instanceof InternalEList<?> list ? list.basicList() : values; // what references name lives in other files
    }

    /** Whether the elements that are edited together say different things here. */
    final boolean differs() {
        List<Object> own = context.peers().isEmpty() ? List.of() : said(element);
        return context.peers().stream().limit(MOST_ASKED).anyMatch(peer -> !said(peer).equals(own));
    }

    private List<Object> said(EObject of) {
        return List.of(of.eIsSet(feature), Optional.ofNullable(of.eGet(feature, false)), Misfits.of(context.kinds(), of, feature).text());
    }

    void edit(String label, Runnable change) {
        context.edit(label, change);
    }

    void store(Object value) {
        set(step().change(value), () -> element.eSet(feature, value));
    }

    /** What steps of undo of this field are called. */
    StepText step() {
        return new StepText(context.kinds(), element, feature);
    }

    String word() {
        return Words.within(feature);
    }

    <C extends Control> C mark(C control) {
        return WidgetIds.mark(control, "field." + feature.getName());
    }

    <C extends Control> C mark(C control, String part) {
        return WidgetIds.mark(control, "field." + feature.getName() + "." + part);
    }
}
