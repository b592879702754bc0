package org.slipway.steps.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.jspecify.annotations.Nullable;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Step;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.CommandLine;
import org.slipway.steps.RunPowerShell;
import org.slipway.steps.StepsPackage;

/** Commands that run as an account. */
public final class AccountCheck extends SequenceCheck {
    private static final Code PE = new Code("SEQ-ACCOUNT-PE", "A command is to run as an account in Windows PE.",
            "Windows PE is a member of no domain and cannot log the account on; the step fails.", "Take runAsUser off, or move the step behind Setup Windows.",
            "runAsUser: true in a step behind the restart into the boot image.");
    private static final Code NOBODY = new Code("SEQ-ACCOUNT-MISSING", "A command is to run as an account and does not say which.", "It cannot be started; the step fails.",
            "State userName and password, or take runAsUser off.", "runAsUser: true without userName.");

    public AccountCheck() {
        super(PE, NOBODY);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().flatMap(moment -> switch (moment.entry()) {
            case CommandLine each when each.isRunAsUser() -> of(moment, each, nobody(each.getUserName()), StepsPackage.Literals.COMMAND_LINE__RUN_AS_USER).stream();
            case RunPowerShell each when each.isRunAsUser() -> of(moment, each, nobody(each.getUserName()), StepsPackage.Literals.RUN_POWER_SHELL__RUN_AS_USER).stream();
            default -> Stream.empty();
        });
    }

    private static Optional<Finding> of(Moment moment, Step step, boolean nobody, EStructuralFeature feature) {
        boolean certain = moment.inside().always(Mark.PE) && !moment.sheltered();
        if (moment.inside().always(Mark.PE)) {
            return Optional.of(Finding.about(step, feature, PE.problem(certain, "“" + step.getName() + "” runs as an account, which Windows PE cannot do.").next("Take runAsUser off."))
                    .with(Fixes.clear(step, feature, "Take runAsUser off")));
        }
        return !nobody ? Optional.empty()
                : Optional.of(Finding.about(step, feature, NOBODY.error("“" + step.getName() + "” is to run as an account and names none.").next("State userName, or take runAsUser off."))
                        .with(Fixes.clear(step, feature, "Take runAsUser off")));
    }

    private static boolean nobody(@Nullable String account) {
        return account == null || account.isBlank();
    }
}
