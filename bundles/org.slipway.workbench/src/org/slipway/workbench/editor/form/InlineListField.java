package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.model.text.ValueText;

/** A list of numbers or choices on one line, with commas between them. */
final class InlineListField extends TextField {

    InlineListField(FormContext context, EObject element, EStructuralFeature feature) {
        super(context, element, feature, TextShape.LINE);
    }

    @Override
    String help() {
        return super.help() + " Separate several by commas.";
    }

    @Override
    String format() {
        return ((List<?>) element.eGet(feature)).stream().map(value -> ValueText.of(element, feature, value)).collect(Collectors.joining(", "));
    }

    @Override
    Object parse(String typed) throws ProblemException {
        var values = new ArrayList<Object>();
        for (String each : typed.replaceAll("^\\s*\\[|\\]\\s*$", "").split(",")) {
            values.add(ValueText.parse(feature, each.strip(), context.kinds()));
        }
        return values;
    }
}
