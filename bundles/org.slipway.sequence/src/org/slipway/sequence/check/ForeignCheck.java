package org.slipway.sequence.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ForeignCondition;
import org.slipway.sequence.ForeignStep;
import org.slipway.sequence.ForeignValue;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;

/** What was imported and is only kept cannot be planned or run. */
public final class ForeignCheck extends SequenceCheck {
    private static final Code STEP = new Code("SEQ-FOREIGN-STEP", "A step of another tool stands here that no installed bundle understands.",
            "It is kept and goes back at export; a plan or a run cannot do it.", "Replace it by steps that do the same, install the bundle that knows it, or disable it.",
            "a custom action of a vendor's extension.");
    private static final Code CONDITION = new Code("SEQ-FOREIGN-CONDITION", "A condition of another tool stands here that nobody here understands.",
            "It is kept and goes back at export; nobody here can say whether it holds.", "Replace it by a condition that says the same.",
            "an expression type of a vendor's extension.");
    private static final Code VALUE = new Code("SEQ-FOREIGN-VALUE", "The imported file gave a setting a value that does not fit here.",
            "It is kept and goes back at export as it was; here the setting counts as what the step shows.", "Set the value in the step; what was kept then gives way.",
            "a disk number of “%TargetDisk%”.");

    public ForeignCheck() {
        super(STEP, CONDITION, VALUE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.moments().stream().filter(moment -> !moment.inside().none()).flatMap(ForeignCheck::of);
    }

    private static Stream<Finding> of(Moment moment) {
        Entry entry = moment.entry();
        Stream<Finding> step = entry instanceof ForeignStep foreign ? Stream.of(Finding.about(entry, STEP.error("“" + entry.getName() + "” is a step of another tool ("
                + Optional.ofNullable(foreign.getForeignType()).orElse("without a type") + ") that cannot be run here.").next("Replace or disable it.")).with(Fixes.disable(entry)))
                : Stream.empty();
        Stream<Finding> conditions = conditions(entry).stream().map(each -> Finding.about(each, CONDITION.error("The condition of “" + entry.getName()
                + "” has a part that nobody here understands.").next("Replace it by a condition that says the same.")));
        Stream<Finding> values = entry.getForeign().stream().filter(ForeignValue.class::isInstance).map(ForeignValue.class::cast).filter(ForeignCheck::differs)
                .map(each -> Finding.about(each, VALUE.warning("“" + entry.getName() + "”: " + name(each.getAt()) + " was “" + each.getText()
                        + "” in the imported file, which does not fit here.").next("Set the value in the step.")));
        return Stream.of(step, conditions, values).flatMap(each -> each);
    }

    private static List<EObject> conditions(Entry entry) {
        var found = new ArrayList<EObject>();
        if (entry.getWhen() instanceof ForeignCondition) {
            found.add(entry.getWhen());
        } else if (entry.getWhen() != null) {
            entry.getWhen().eAllContents().forEachRemaining(each -> {
                if (each instanceof ForeignCondition) {
                    found.add(each);
                }
            });
        }
        return found;
    }

    /** A variable's value that says something else, and not the same in other letters. */
    private static boolean differs(ForeignValue value) {
        return value.getAt() != null && value.getAt().startsWith("defaultVarList/") && !value.getAt().contains("@") && value.getText() != null
                && !value.getText().isBlank() && !plain(value.getText()).equals(plain(Optional.ofNullable(value.getWas()).orElse("")));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static String name(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
