package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.sequence.flow.Use;
import org.slipway.steps.DisableBitLocker;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.UpgradeOperatingSystem;

/** What Upgrade Operating System is told to do, and what is done about the outcome. */
public final class UpgradeOptionsCheck extends SequenceCheck {
    private static final Pattern BITLOCKER = Pattern.compile("(?i)/BitLocker\\b[ :=]*(\\w*)");
    private static final Pattern BEFORE_1803 = Pattern.compile("(?i)\\b(1507|1511|1607|1703|1709)\\b");
    private static final Pattern SEVERAL = Pattern.compile("(?i)\\b(1709|18\\d\\d|19\\d\\d|2004|\\d\\dH[12])\\b");
    private static final Pattern REMOVED_APPS = Pattern.compile("(?i)Remove-AppxProvisionedPackage\\b|/remove-provisionedappxpackage\\b");
    private static final Code PROTECTION = new Code("SEQ-UPGRADE-BITLOCKER", "An upgrade is told about BitLocker what it cannot do, or what another step undoes.",
            "Setup suspends BitLocker by itself. /BitLocker takes AlwaysSuspend, TryKeepActive or ForceKeepActive, from version 1803 on; a protection that was suspended before cannot be kept active.",
            "Correct the option, or take Disable BitLocker off.", "/BitLocker TryKeepActive behind a Disable BitLocker step.");
    private static final Code INDEX = new Code("SEQ-UPGRADE-INDEX", "An upgrade package that may hold several editions is used without saying which.",
            "From 1709 on media hold several editions; the first of them is taken, and setup refuses where another one runs.", "State editionIndex; dism /get-imageinfo on install.wim tells the numbers.",
            "a package “Windows 10 22H2 Enterprise” without editionIndex.");
    private static final Code APPS = new Code("SEQ-UPGRADE-APPS", "Built-in apps are taken away before an upgrade that may bring them back.",
            "An upgrade installs the apps that the new system comes with, unless a key below Deprovisioned in the registry names them.",
            "Write the keys below HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Appx\\AppxAllUserStore\\Deprovisioned before the upgrade, or take the apps away behind it.",
            "Remove-AppxProvisionedPackage before Upgrade Operating System.");
    private static final Code ROLLBACK = new Code("SEQ-UPGRADE-ROLLBACK", "Nothing is done about an upgrade that goes back to the old system.",
            "After a rollback the sequence goes on in the old system, as if nothing had happened: what follows runs there.", "Add a group with the condition _SMSTSSetupRollback = True, and keep what belongs to the new system from it.",
            "Upgrade Operating System, Restart Computer, Install Application, all without conditions.");

    public UpgradeOptionsCheck() {
        super(PROTECTION, INDEX, APPS, ROLLBACK);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        var findings = new ArrayList<Finding>();
        Upgrades.real(flow).ifPresent(moment -> {
            UpgradeOperatingSystem step = Upgrades.step(moment);
            protection(flow, moment, step).ifPresent(findings::add);
            index(step).ifPresent(findings::add);
            apps(flow, moment).ifPresent(findings::add);
            if (whole(flow, scope)) {
                rollback(flow, moment).ifPresent(findings::add);
            }
        });
        return findings.stream();
    }

    private static Optional<Finding> protection(Flow flow, Moment moment, UpgradeOperatingSystem step) {
        Matcher found = BITLOCKER.matcher(step.getOptions() == null ? "" : step.getOptions());
        if (!found.find()) {
            return Optional.empty();
        }
        String word = found.group(1).toLowerCase(Locale.ROOT);
        if (!word.matches("alwayssuspend|trykeepactive|forcekeepactive")) {
            return Optional.of(Finding.about(step, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__OPTIONS, PROTECTION.warning("“" + step.getName() + "” gives setup “" + found.group().strip()
                    + "”, which it does not understand.").next("State AlwaysSuspend, TryKeepActive or ForceKeepActive.")));
        }
        if (BEFORE_1803.matcher(Upgrades.packageName(step)).find()) {
            return Optional.of(Finding.about(step, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__OPTIONS, PROTECTION.warning("“" + step.getName()
                    + "” gives setup /BitLocker, which it understands from version 1803 on.").next("Take the option off, or use a newer package.")));
        }
        return "alwayssuspend".equals(word) ? Optional.empty()
                : flow.steps().filter(each -> each.index() < moment.index() && each.entry() instanceof DisableBitLocker && Conditions.around(each.entry(), step).isEmpty()).findFirst()
                        .map(each -> Finding.about(step, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__OPTIONS, PROTECTION.warning("“" + step.getName()
                                + "” is to keep BitLocker active, and “" + each.entry().getName() + "” suspends it before.").next("Take one of the two out."))
                                .with(Fixes.disable(each.entry())));
    }

    private static Optional<Finding> index(UpgradeOperatingSystem step) {
        String name = Upgrades.packageName(step);
        boolean several = SEVERAL.matcher(name).find() || Release.named(name).filter(release -> release == Release.ELEVEN).isPresent();
        return step.getUpgradePackage() == null || step.getEditionIndex() != 1 || !several || Edition.named(name).isEmpty() ? Optional.empty()
                : Optional.of(Finding.about(step, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__EDITION_INDEX, INDEX.info("“" + step.getName() + "” takes the first edition of “"
                        + step.getUpgradePackage().getName() + "”, which may hold several.").next("See whether " + Edition.named(name).orElseThrow().title() + " has the number 1 there, and state editionIndex if not.")));
    }

    private static Optional<Finding> apps(Flow flow, Moment upgrade) {
        boolean kept = flow.steps().anyMatch(each -> Upgrades.command(each).toLowerCase(Locale.ROOT).contains("deprovisioned"));
        return kept ? Optional.empty() : flow.steps().filter(each -> each.index() < upgrade.index() && REMOVED_APPS.matcher(Upgrades.command(each)).find()).findFirst()
                .map(each -> Finding.about(each.entry(), APPS.info("“" + each.entry().getName() + "” takes built-in apps away, and “" + upgrade.entry().getName()
                        + "” may bring them back.").next("Write their keys below Deprovisioned first, or do it behind the upgrade.")));
    }

    private static Optional<Finding> rollback(Flow flow, Moment upgrade) {
        boolean asked = flow.uses().reads().stream().map(Use::name).anyMatch(name -> name.equalsIgnoreCase("_SMSTSSetupRollback") || name.equalsIgnoreCase("_SMSTSOSUpgradeActionReturnCode"));
        return asked ? Optional.empty() : Optional.of(Finding.about(upgrade.entry(), ROLLBACK.info("Nothing asks whether “" + upgrade.entry().getName()
                + "” went back to the old system.").next("Add a group with the condition _SMSTSSetupRollback = True.")));
    }
}
