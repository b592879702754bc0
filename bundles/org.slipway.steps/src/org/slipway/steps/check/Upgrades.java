package org.slipway.steps.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.Condition;
import org.slipway.model.VariableCondition;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.CheckReadiness;
import org.slipway.steps.CommandLine;
import org.slipway.steps.RunPowerShell;
import org.slipway.steps.UpgradeOperatingSystem;

/** The step that upgrades the running system, and what is run around it. */
final class Upgrades {

    private static final int LONGEST = 32_768;

    private Upgrades() {
    }

    static Stream<Moment> of(Flow flow) {
        return flow.steps().filter(moment -> moment.entry() instanceof UpgradeOperatingSystem);
    }

    /** Those that upgrade and do not only look whether they could. */
    static Optional<Moment> real(Flow flow) {
        return of(flow).filter(moment -> !step(moment).isScanOnly()).findFirst();
    }

    static UpgradeOperatingSystem step(Moment moment) {
        return (UpgradeOperatingSystem) moment.entry();
    }

    /** How the new system is called, by its package or its update; empty where nothing tells. */
    static String packageName(UpgradeOperatingSystem step) {
        String name = step.getUpgradePackage() == null ? "" : step.getUpgradePackage().getName() + " " + step.getUpgradePackage().getId();
        return step.getFeatureUpdate() == null ? name : (name + " " + step.getFeatureUpdate()).strip();
    }

    /** The readiness checks that a machine must pass before it is upgraded. */
    static List<CheckReadiness> guards(Flow flow, Moment upgrade) {
        boolean asked = Conditions.over(upgrade.entry()).stream().anyMatch(Upgrades::asksHowItWent);
        return flow.steps().filter(each -> each.index() < upgrade.index()).map(Moment::entry).filter(CheckReadiness.class::isInstance).map(CheckReadiness.class::cast)
                .filter(each -> asked || !Conditions.goesOn(each, upgrade.entry())).toList();
    }

    private static boolean asksHowItWent(Condition condition) {
        return Conditions.all(condition).anyMatch(each -> each instanceof VariableCondition variable && variable.getVariable() != null
                && variable.getVariable().strip().toLowerCase(Locale.ROOT).matches("_ts_cr.*|_smstslastaction.*"));
    }

    /** What a step runs, as text; empty for steps that run nothing. No longer than Windows takes a command line. */
    static String command(Moment moment) {
        String whole = whole(moment);
        return whole.substring(0, Math.min(whole.length(), LONGEST));
    }

    private static String whole(Moment moment) {
        return switch (moment.entry()) {
            case CommandLine each when each.getCommand() != null -> each.getCommand();
            case RunPowerShell each -> Stream.of(each.getSource(), each.getScript(), each.getParameters()).filter(part -> part != null).reduce("", (one, other) -> one + " " + other);
            default -> "";
        };
    }
}
