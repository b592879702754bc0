package org.slipway.model.check.builtin;

import java.util.List;

import org.slipway.model.check.Check;

/** The checks of the core, as plugin.xml lists them too. */
public final class BuiltInChecks {

    private BuiltInChecks() {
    }

    public static List<Check> all() {
        return List.of(new ReferenceCheck(), new IdCheck(), new RequiredCheck(), new RangeCheck(), new TextLimitsCheck(),
                new PathCheck(), new ChoiceCheck(), new CycleCheck(), new SecretCheck(), new VariableNamesCheck(),
                        new EmptyConditionCheck(),
                new ScheduleOrderCheck(), new TimeZoneCheck(), new TwiceCheck(), new MissingSecretCheck());
    }
}
