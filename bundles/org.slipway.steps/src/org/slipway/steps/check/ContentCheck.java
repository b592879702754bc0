package org.slipway.steps.check;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.Step;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.ApplyDataImage;
import org.slipway.steps.ApplyDriverPackage;
import org.slipway.steps.ApplyOperatingSystem;
import org.slipway.steps.DownloadPackageContent;
import org.slipway.steps.InstallApplication;
import org.slipway.steps.InstallPackage;
import org.slipway.steps.RunPowerShell;
import org.slipway.steps.UpgradeOperatingSystem;

/** Steps that bring something say what. */
public final class ContentCheck extends SequenceCheck {
    private static final Code MISSING = new Code("SEQ-CONTENT-MISSING", "A step brings content and does not say which.", "It has nothing to work with and fails.",
            "Choose the content, or disable the step until it is there.", "Apply Operating System without image.");
    private static final Code BOTH = new Code("SEQ-CONTENT-BOTH", "A step says in two ways what it is to bring.", "Only one of them counts, and not perhaps the one that was meant.",
            "Remove one of the two.", "Apply Operating System with image and with upgradePackage.");

    public ContentCheck() {
        super(MISSING, BOTH);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().flatMap(moment -> Stream.concat(missing(flow, moment).stream(), both(moment.step().orElseThrow()).stream()));
    }

    private static Optional<Finding> missing(Flow flow, Moment moment) {
        Step step = moment.step().orElseThrow();
        String what = switch (step) {
            case ApplyOperatingSystem each when each.getImage() == null && each.getUpgradePackage() == null -> "an image";
            case ApplyDataImage each when each.getImage() == null -> "an image";
            case ApplyDriverPackage each when each.getPackage() == null -> "a driver package";
            case UpgradeOperatingSystem each when each.getUpgradePackage() == null && blank(each.getSourcePath()) && blank(each.getFeatureUpdate()) -> "an upgrade package";
            case RunPowerShell each when each.getPackage() == null && blank(each.getSource()) && blank(each.getScript()) -> "a script";
            case InstallApplication each when !flow.toolkit() && each.getApplications().isEmpty() && blank(each.getBaseVariable()) -> "an application";
            case InstallPackage each when each.getPackage() == null && blank(each.getBaseVariable()) -> "a package";
            case DownloadPackageContent each when each.getPackages().isEmpty() -> "a package";
            case RunSequence each when each.getSequence() == null -> "a sequence";
            default -> "";
        };
        return what.isEmpty() ? Optional.empty()
                : Optional.of(Finding.about(step, MISSING.error("“" + step.getName() + "” needs " + what + " and names none.").next("Choose " + what + ", or disable the step."))
                        .with(Fixes.disable(flow, moment)));
    }

    private static Optional<Finding> both(Step step) {
        String what = switch (step) {
            case ApplyOperatingSystem each when each.getImage() != null && each.getUpgradePackage() != null -> "an image and an upgrade package";
            case RunPowerShell each when each.getPackage() != null && !blank(each.getSource()) -> "a package and a script of its own";
            case UpgradeOperatingSystem each when each.getUpgradePackage() != null && !blank(each.getSourcePath()) -> "an upgrade package and a folder";
            case InstallApplication each when !each.getApplications().isEmpty() && !blank(each.getBaseVariable()) -> "applications and a list of variables";
            default -> "";
        };
        return what.isEmpty() ? Optional.empty()
                : Optional.of(Finding.about(step, BOTH.warning("“" + step.getName() + "” names both " + what + "; only one counts.").next("Remove one of the two.")));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
