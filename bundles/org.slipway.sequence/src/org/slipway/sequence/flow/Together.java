package org.slipway.sequence.flow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.model.Condition;
import org.slipway.sequence.flow.Literals.Literal;

/** Whether entries that hang on different conditions can both take part in one run. */
public final class Together {

    private Together() {
    }

    /**
     * As far as the variables tell that no step sets between the two. What the environment tells is left to the worlds: a restart changes it.
     *
     * @param conditions all that the two hang on
     */
    public static boolean possible(Stream<Condition> conditions, Moment one, Moment other, Flow flow) {
        int from = Math.min(one.index(), other.index());
        int to = Math.max(one.index(), other.index());
        Map<String, List<Literal>> asked = conditions.flatMap(each -> Literals.of(each).stream()).collect(Collectors.groupingBy(Literal::name));
        return asked.entrySet().stream().filter(each -> Environs.mark(each.getKey()).isEmpty() && !flow.uses().isSetBetween(each.getKey(), from, to))
                .allMatch(each -> Literals.possible(each.getValue()));
    }
}
