package org.slipway.acme.firmware;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;

/** A critical update must not be started on a battery that may run out: a half-written firmware ends a machine's life. */
public final class BatteryCheck implements Check {
    private static final int SAFE_PERCENT = 30;

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        if (!(element instanceof FirmwareImage image) || image.getMinimumBattery() >= SAFE_PERCENT) {
            return Stream.empty();
        }
        return Stream.of(Finding.about(image, FirmwarePackage.Literals.FIRMWARE_IMAGE__MINIMUM_BATTERY,
                Problem.warning("ACME-BATTERY", "A battery of " + image.getMinimumBattery() + " % may run out during the update.")
                        .next("Ask for at least " + SAFE_PERCENT + " %."))
                .with(new QuickFix("Ask for " + SAFE_PERCENT + " %", () -> image.setMinimumBattery(SAFE_PERCENT))));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation("ACME-BATTERY", "The update may begin on a battery that holds less than " + SAFE_PERCENT + " %.",
                "A machine that loses power while its firmware is written cannot be started again.",
                "Set minimumBattery to " + SAFE_PERCENT + " or more, or leave it out."));
    }
}
