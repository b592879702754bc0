package org.slipway.sequence.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Extra;
import org.slipway.model.ListVariable;
import org.slipway.model.ModelPackage;
import org.slipway.model.Variable;
import org.slipway.model.VariableCondition;
import org.slipway.model.WqlCondition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignCondition;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.Step;
import org.slipway.sequence.exchange.form.Facts;
import org.slipway.sequence.flow.Use.How;

/** Finds the variables that one entry sets and reads, without the entries in it. */
final class UseReader {
    private static final Pattern REFERENCE = Pattern.compile("%([A-Za-z_][A-Za-z0-9_-]*)%");
    /** Not replaced, or no text of the engine's. */
    private static final Set<EStructuralFeature> PLAIN = Set.of(ModelPackage.Literals.ELEMENT__NAME, ModelPackage.Literals.ELEMENT__DESCRIPTION,
            SequencePackage.Literals.ENTRY__ID, ModelPackage.Literals.VARIABLE__NAME, ModelPackage.Literals.VARIABLE__DESCRIPTION,
            ModelPackage.Literals.VARIABLE_CONDITION__VARIABLE, ModelPackage.Literals.VARIABLE_CONDITION__LIKE,
            ModelPackage.Literals.VARIABLE_CONDITION__NOT_LIKE, SequencePackage.Literals.RUN_SEQUENCE__SEQUENCE_NAME,
            SequencePackage.Literals.RUN_SEQUENCE__REFERENCED_APPLICATIONS, SequencePackage.Literals.RUN_SEQUENCE__REFERENCED_PACKAGES);

    private final Map<EClass, List<Holder>> holders = new HashMap<>();
    private final Flows flows;
    private final boolean toolkit;

    /** A feature with text, and the way in which its value uses a variable. */
    private record Holder(EStructuralFeature feature, How how) {
    }

    /** @param toolkit whether the steps do what the Deployment Toolkit makes them do */
    UseReader(Flows flows, boolean toolkit) {
        this.flows = flows;
        this.toolkit = toolkit;
    }

    void read(Entry entry, int index, Consumer<Use> uses) {
        if (entry instanceof ForeignStep) {
            return; // never run
        }
        texts(entry, index, uses);
        if (entry instanceof Step step) {
            StepFacts facts = flows.facts(step.eClass());
            for (String name : facts.sets()) {
                boolean many = name.endsWith("*");
                uses.accept(new Use(many ? name.substring(0, name.length() - 1) : name, index, entry, Optional.empty(), many ? How.SET_NUMBERED : How.SET));
            }
            if (!toolkit) {
                facts.reads().forEach(name -> uses.accept(new Use(name, index, entry, Optional.empty(), How.NAMED)));
            }
        }
    }

    void texts(EObject element, int index, Consumer<Use> uses) {
        for (Holder holder : holders.computeIfAbsent(element.eClass(), UseReader::holders)) {
            if (element.eIsSet(holder.feature())) {
                Object value = element.eGet(holder.feature());
                for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                    use(element, holder, String.valueOf(each), index, uses);
                }
            }
        }
        if (element instanceof VariableCondition condition && condition.getVariable() != null) {
            uses.accept(new Use(condition.getVariable().strip(), index, condition, Optional.of(ModelPackage.Literals.VARIABLE_CONDITION__VARIABLE),
                    condition.getExists() != null ? How.ASKED : How.COMPARED));
        } else if (element instanceof Variable variable && variable.getName() != null) {
            uses.accept(new Use(variable.getName().strip(), index, variable, Optional.of(ModelPackage.Literals.VARIABLE__NAME),
                    variable instanceof ListVariable ? How.SET_NUMBERED : How.SET));
        }
        for (EObject part : element.eContents()) {
            if (!(part instanceof Entry || part instanceof Foreign || part instanceof Extra || part instanceof WqlCondition || part instanceof ForeignCondition)) {
                texts(part, index, uses);
            }
        }
    }

    private static void use(EObject element, Holder holder, String value, int index, Consumer<Use> uses) {
        if (holder.how() != How.TEXT && !value.isBlank() && !value.contains("%")) {
            uses.accept(new Use(value.strip(), index, element, Optional.of(holder.feature()), holder.how()));
        } else {
            for (Matcher found = REFERENCE.matcher(value); found.find();) {
                uses.accept(new Use(found.group(1), index, element, Optional.of(holder.feature()), How.TEXT));
            }
        }
    }

    private static List<Holder> holders(EClass kind) {
        return kind.getEAllAttributes().stream().filter(each -> each.getEType().getInstanceClass() == String.class && !PLAIN.contains(each))
                .filter(each -> Facts.of(each, Facts.VARIABLE).get("codec").isEmpty()).map(each -> new Holder(each, how(each))).toList();
    }

    private static How how(EStructuralFeature feature) {
        return switch (Facts.of(feature, Facts.STEP).get("holds").orElse("")) {
            case "set" -> How.SET;
            case "setNumbered" -> How.SET_NUMBERED;
            case "read" -> How.NAMED;
            case "readNumbered" -> How.READ_NUMBERED;
            default -> How.TEXT;
        };
    }
}
