package org.slipway.engine.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.sequence.Format;
import org.slipway.sequence.exchange.form.VariableForm;

/** Which variables the options of each kind have, read from the metamodel once for all runs of a plan. Safe for all threads. */
public final class OptionForms {
    private final Map<EClass, List<VariableForm>> own = new ConcurrentHashMap<>();
    private final Map<EStructuralFeature, Optional<String>> arrays = new ConcurrentHashMap<>();

    /** Those of options that have a variable of their own: not such as only have a property, by whose name nobody sets them. */
    public List<VariableForm> of(EClass kind) {
        return own.computeIfAbsent(kind, each -> VariableForm.of(each, Format.CONFIGMGR).stream()
                .filter(form -> !(form.hidden() && form.name().equals(form.property())) && !form.array() && form.codec().isEmpty()).toList());
    }

    /** What stands before the number in the variables of the parts of a feature, where each has variables of its own. */
    public Optional<String> array(EReference feature) {
        return arrays.computeIfAbsent(feature, each -> VariableForm.of(each.getEContainingClass(), Format.CONFIGMGR).stream()
                .filter(form -> form.feature() == each && form.array()).map(VariableForm::name).findFirst());
    }
}
