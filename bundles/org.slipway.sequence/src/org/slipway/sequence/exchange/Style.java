package org.slipway.sequence.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.sequence.xml.XmlElement;

/**
 * In which orders a file writes the parts of its steps and of its comparisons: several are common, and a file mostly keeps to one.
 *
 * @param parts of a step
 * @param comparison the variables of an expression that compares a variable
 */
record Style(List<String> parts, List<String> comparison) {
    static final Style USUAL = new Style(List.of("condition", "action", "defaultVarList"), List.of("Operator", "Value", "Variable"));

    Style {
        parts = List.copyOf(parts);
        comparison = List.copyOf(comparison);
    }

    /** The orders that most below an element have. */
    static Style of(XmlElement root) {
        var steps = new HashMap<List<String>, Integer>();
        var comparisons = new HashMap<List<String>, Integer>();
        count(root, steps, comparisons);
        boolean actionFirst = most(steps).map(parts -> parts.getFirst().equals("action")).orElse(true);
        return new Style(actionFirst ? USUAL.parts : List.of("condition", "defaultVarList", "action"), most(comparisons).orElse(USUAL.comparison));
    }

    private static Optional<List<String>> most(Map<List<String>, Integer> counts) {
        return counts.entrySet().stream().max(Comparator.comparing((Map.Entry<List<String>, Integer> each) -> each.getValue())
                .thenComparing(each -> each.getKey().toString())).map(Map.Entry::getKey);
    }

    private static void count(XmlElement element, Map<List<String>, Integer> steps, Map<List<String>, Integer> comparisons) {
        if (Dialect.isStep(element)) {
            List<String> parts = element.children().stream().map(XmlElement::name)
                    .filter(name -> name.equals("action") || name.equals("defaultVarList")).toList();
            if (parts.size() == 2) {
                steps.merge(parts, 1, Integer::sum);
            }
        }
        if (element.attribute("type").map(ConditionTypes.VARIABLE::equals).orElse(false)) {
            List<String> names = element.children("variable").map(variable -> variable.attribute("name").orElse("")).toList();
            if (names.size() == USUAL.comparison.size() && USUAL.comparison.containsAll(names)) {
                comparisons.merge(names, 1, Integer::sum);
            }
        }
        element.children().forEach(child -> count(child, steps, comparisons));
    }

    /** Puts the variables of all comparisons below an element into this style's order. */
    XmlElement arranged(XmlElement condition) {
        if (condition.attribute("type").map(ConditionTypes.VARIABLE::equals).orElse(false)) {
            condition.children().sort(Comparator.comparing(variable -> comparison.indexOf(variable.attribute("name").orElse(""))));
        }
        condition.children().forEach(this::arranged);
        return condition;
    }
}
