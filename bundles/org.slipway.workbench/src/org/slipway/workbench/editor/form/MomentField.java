package org.slipway.workbench.editor.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;

/** A date and a time, typed or picked from a calendar. */
final class MomentField extends ButtonField {

    MomentField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature, TextShape.MOMENT);
    }

    @Override
    void buttons(Composite parent) {
        button(parent, "Calendar…", "Pick a day and a time", "choose", this::choose);
    }

    private void choose() {
        LocalDateTime from = element.eGet(feature) instanceof LocalDateTime set ? set : LocalDateTime.of(LocalDate.now().plusDays(1), LocalTime.of(20, 0));
        var picker = new MomentPicker(text().getShell(), label(), from);
        if (picker.open() == Window.OK) {
            fill(picker.moment().toString());
        }
    }
}
