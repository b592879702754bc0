package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.ModelPackage;
import org.slipway.model.Unknown;
import org.slipway.model.Variable;
import org.slipway.sequence.DynamicRule;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.form.StepForms;
import org.slipway.sequence.exchange.form.VariableForm;

/** Which options of the elements of one sequence a format has no place for. They are named as files of a site name them. */
final class Unwritten {
    /** Written of every entry, whatever its kind. */
    private static final Set<EStructuralFeature> ALWAYS = Set.of(ModelPackage.Literals.NODE__EXTRAS, ModelPackage.Literals.ELEMENT__NAME,
            ModelPackage.Literals.ELEMENT__DESCRIPTION, SequencePackage.Literals.ENTRY__ENABLED, SequencePackage.Literals.ENTRY__CONTINUE_ON_ERROR,
            SequencePackage.Literals.ENTRY__WHEN, SequencePackage.Literals.ENTRY__FOREIGN, SequencePackage.Literals.GROUP__ENTRIES,
            SequencePackage.Literals.STEP__RUN_IN, SequencePackage.Literals.STEP__SUCCESS_CODES, SequencePackage.Literals.STEP__TIMEOUT,
            SequencePackage.Literals.STEP__RETRIES, SequencePackage.Literals.STEP__RUN_FROM_NETWORK);
    /** Those of a sequence that its file says, or its file's name. */
    private static final Set<EStructuralFeature> OF_A_SEQUENCE = Set.of(ModelPackage.Literals.NODE__EXTRAS, ModelPackage.Literals.IDENTIFIED__ID,
            SequencePackage.Literals.TASK_SEQUENCE__VARIABLES, SequencePackage.Literals.TASK_SEQUENCE__ENTRIES,
            SequencePackage.Literals.TASK_SEQUENCE__ORIGIN, SequencePackage.Literals.TASK_SEQUENCE__FOREIGN);
    /** For people who work on it here, and of no effect where it runs. */
    private static final Set<EStructuralFeature> REMARKS = Set.of(SequencePackage.Literals.ENTRY__ID, SequencePackage.Literals.GROUP__COLLAPSED,
            SequencePackage.Literals.DYNAMIC_RULE__NAME, ModelPackage.Literals.VARIABLE__DESCRIPTION, ModelPackage.Literals.ELEMENT__NAME,
            ModelPackage.Literals.ELEMENT__DESCRIPTION);

    private final Dialect dialect;
    private final StepForms forms;
    private final Map<String, Integer> remarks = new TreeMap<>();

    Unwritten(Dialect dialect, StepForms forms) {
        this.dialect = dialect;
        this.forms = forms;
    }

    /** Those that nothing is run differently without, of all elements that were asked for, and how often. */
    String remarks() {
        return remarks.entrySet().stream().map(each -> each.getKey() + (each.getValue() > 1 ? " (" + each.getValue() + " times)" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Of a group or a step, without what stands in it. */
    List<String> of(Entry entry) {
        Set<EStructuralFeature> written = new HashSet<>(ALWAYS);
        var lost = new ArrayList<String>();
        if (dialect.isWordy()) {
            written.addAll(Set.of(SequencePackage.Literals.GROUP__COLLAPSED, SequencePackage.Literals.STEP__START_IN));
        }
        if (entry instanceof ForeignStep) {
            written.addAll(SequencePackage.Literals.FOREIGN_STEP.getEStructuralFeatures());
        } else if (entry instanceof Step step) {
            forms.of(step).ifPresent(form -> {
                form.action().features().forEach(name -> written.add(entry.eClass().getEStructuralFeature(name)));
                form.variables().forEach(variable -> {
                    written.add(variable.feature());
                    parts(entry, variable, lost);
                });
            });
        }
        lost.addAll(0, beyond(entry, written));
        extras(entry, lost);
        return lost;
    }

    private void parts(Entry entry, VariableForm form, List<String> lost) {
        if (form.array()) {
            Set<EStructuralFeature> written = form.parts().stream().map(VariableForm::feature).collect(Collectors.toSet());
            written.add(ModelPackage.Literals.NODE__EXTRAS);
            List<?> parts = (List<?>) entry.eGet(form.feature());
            parts.stream().flatMap(part -> beyond((EObject) part, written).stream()).distinct().forEach(name -> lost.add(form.feature().getName() + " › " + name));
        } else if (form.codec().isPresent() && form.feature().isMany() && entry.eGet(form.feature()) instanceof List<?> rules) {
            rules.forEach(rule -> rule((DynamicRule) rule, lost));
        }
    }

    private void rule(DynamicRule rule, List<String> lost) {
        beyond(rule, Set.of(ModelPackage.Literals.NODE__EXTRAS, SequencePackage.Literals.DYNAMIC_RULE__WHEN, SequencePackage.Literals.DYNAMIC_RULE__VARIABLES));
        rule.getVariables().forEach(variable -> {
            of(variable).forEach(name -> lost.add("rules › " + variable.getName() + " › " + name));
            if (variable instanceof Unknown) {
                lost.add("rules › " + variable.getName());
            }
        });
    }

    /** Of a variable: what it is for people, and that a run may not change it. */
    List<String> of(Variable variable) {
        Set<EStructuralFeature> written = new HashSet<>(variable.eClass().getEAllStructuralFeatures());
        written.removeAll(Set.of(ModelPackage.Literals.VARIABLE__DESCRIPTION, ModelPackage.Literals.VARIABLE__READ_ONLY));
        return beyond(variable, written);
    }

    /** @param around what is said around the sequence, by whoever writes that */
    List<String> of(TaskSequence sequence, Set<EStructuralFeature> around) {
        Set<EStructuralFeature> written = new HashSet<>(OF_A_SEQUENCE);
        written.addAll(around);
        if (dialect.isWordy()) {
            written.addAll(Set.of(ModelPackage.Literals.ELEMENT__NAME, ModelPackage.Literals.ELEMENT__DESCRIPTION));
        }
        List<String> lost = new ArrayList<>(beyond(sequence, written));
        sequence.getExtras().forEach(extra -> lost.add(extra.getFeature()));
        return lost;
    }

    private List<String> beyond(EObject element, Set<EStructuralFeature> written) {
        var lost = new ArrayList<String>();
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (!written.contains(feature) && element.eIsSet(feature) && !"".equals(element.eGet(feature))) {
                if (REMARKS.contains(feature)) {
                    remarks.merge(feature.getName(), 1, Integer::sum);
                } else {
                    lost.add(feature.getName());
                }
            }
        }
        return lost;
    }

    /** What no installed bundle understands, in the entry or in what belongs to it. */
    private static void extras(EObject element, List<String> lost) {
        for (EObject part : element.eContents()) {
            if (part instanceof Extra extra) {
                lost.add(extra.getFeature());
            } else if (!(part instanceof Entry)) {
                extras(part, lost);
            }
        }
    }
}
