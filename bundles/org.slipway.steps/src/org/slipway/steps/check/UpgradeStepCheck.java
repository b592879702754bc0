package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.model.Artifact;
import org.slipway.model.Condition;
import org.slipway.model.ModelPackage;
import org.slipway.model.WqlCondition;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Assuming;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.Bits;
import org.slipway.steps.CheckReadiness;
import org.slipway.steps.RestartComputer;
import org.slipway.steps.RestartTarget;
import org.slipway.steps.SetVariable;
import org.slipway.steps.StepsFactory;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.SystemType;
import org.slipway.steps.UpgradeOperatingSystem;

/** What Upgrade Operating System needs around it to come to a good end. */
public final class UpgradeStepCheck extends SequenceCheck {
    private static final long ENOUGH = 20480;
    private static final Assuming WENT_WELL = new Assuming("_SMSTSSetupRollback", "False");
    private static final Pattern ENCRYPTION = Pattern.compile("(?i)\\b(mcafee|trellix|drive ?encryption|symantec|pgp|check ?point|safeguard|sophos|veracrypt|truecrypt|bestcrypt|winmagic|securedoc|eset full disk|dell encryption|bitdefender full disk)\\b");

    private static final Code RESTART = new Code("SEQ-UPGRADE-RESTART", "Nothing restarts into the installed system behind an in-place upgrade.",
            "The upgrade is only complete after that restart.", "Add Restart Computer with target: installedSystem behind it.", "Upgrade Operating System as the last step.");
    private static final Code SERVER = new Code("SEQ-UPGRADE-SERVER", "A server is upgraded without ignoring messages that could be dismissed.",
            "On a server nobody sees the message, and the upgrade waits for a click for ever.", "Set ignoreMessages: true.", "Check Readiness with systemType: server, and an upgrade without ignoreMessages.");
    private static final Code ENCRYPTED = new Code("SEQ-UPGRADE-ENCRYPTION", "Encryption of another maker seems to be on the machines, and the upgrade is not told of its drivers.",
            "Setup cannot read the disk after its first restart, and rolls back or fails.", "Give /ReflectDrivers and the folder of the maker's drivers in the options, or use a refresh.",
            "a step that suspends McAfee Drive Encryption, and an upgrade without /ReflectDrivers.");
    private static final Code MATCH = new Code("SEQ-UPGRADE-MATCH", "Nothing makes sure that the upgrade package fits the running system.",
            "Edition, architecture and base language must be the same; on other machines setup refuses, after the package was downloaded.",
            "Let Check Readiness look at the architecture and the language, and put a condition on the edition.", "an upgrade without Check Readiness.");
    private static final Code DISK = new Code("SEQ-UPGRADE-DISK", "Nothing makes sure that there is enough space for an upgrade.",
            "Setup needs 20 GB (16 GB for 32-bit) and fails late without it.", "Let Check Readiness look for 20480 MB.", "Check Readiness with checkFreeDiskSpace: false.");
    private static final Code MEDIA = new Code("SEQ-UPGRADE-MEDIA", "A sequence that upgrades has no boot image.",
            "Stand-alone media can only be made of sequences with one, although the upgrade never starts it.", "Nothing, if no such media are made; otherwise give the sequence a boot image.",
            "an upgrade sequence without bootImage.");
    private static final Code SCAN = new Code("SEQ-UPGRADE-SCAN", "An upgrade that only looks if it could may end the sequence.",
            "Its good answer is 3247440400 (0xC1900210), not 0.", "Let it continue on error, or add 3247440400 to its success codes.", "scanOnly: true without continueOnError.");

    public UpgradeStepCheck() {
        super(RESTART, SERVER, ENCRYPTED, MATCH, DISK, MEDIA, SCAN);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        var findings = new ArrayList<Finding>();
        boolean whole = whole(flow, scope);
        Upgrades.of(flow).forEach(moment -> {
            UpgradeOperatingSystem step = Upgrades.step(moment);
            List<CheckReadiness> checks = Upgrades.guards(flow, moment);
            scan(step).ifPresent(findings::add);
            server(step, checks).ifPresent(findings::add);
            if (!step.isScanOnly()) {
                encrypted(flow, step).ifPresent(findings::add);
                if (whole) {
                    restart(flow, moment).ifPresent(findings::add);
                    match(flow, moment, checks).ifPresent(findings::add);
                    disk(step, checks).ifPresent(findings::add);
                    media(flow, step, scope).ifPresent(findings::add);
                }
            }
        });
        return findings.stream();
    }

    private static Optional<Finding> restart(Flow flow, Moment moment) {
        boolean restarted = flow.nextAfter(moment, each -> each.does("restarts") && !each.facts().orElseThrow().startsPe(each.step().orElseThrow()).orElse(false)
                && Conditions.around(each.entry(), moment.entry()).stream().allMatch(WENT_WELL::mayHold)).isPresent();
        return restarted ? Optional.empty() : Optional.of(Finding.about(moment.entry(), RESTART.warning("Nothing restarts into the installed system behind “" + moment.entry().getName() + "”.")
                .next("Add Restart Computer with target: installedSystem behind it.")).with(new QuickFix("Add Restart Computer behind it", () -> addRestart(moment.entry()))));
    }

    private static void addRestart(Entry upgrade) {
        RestartComputer restart = StepsFactory.eINSTANCE.createRestartComputer();
        restart.setName("Restart Computer");
        restart.setTarget(RestartTarget.INSTALLED_SYSTEM);
        List<Entry> beside = upgrade.eContainer() instanceof Group group ? group.getEntries() : ((TaskSequence) upgrade.eContainer()).getEntries();
        beside.add(beside.indexOf(upgrade) + 1, restart);
    }

    private static Optional<Finding> server(UpgradeOperatingSystem step, List<CheckReadiness> checks) {
        boolean server = checks.stream().anyMatch(each -> each.isCheckSystemType() && each.getSystemType() == SystemType.SERVER) || Release.namesServer(Upgrades.packageName(step));
        return !server || step.isIgnoreMessages() ? Optional.empty()
                : Optional.of(Finding.about(step, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__IGNORE_MESSAGES, SERVER.warning("“" + step.getName()
                        + "” upgrades servers and would wait there for a click.").next("Set ignoreMessages: true."))
                        .with(Fixes.set(step, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__IGNORE_MESSAGES, true, "Ignore messages that could be dismissed")));
    }

    private static Optional<Finding> encrypted(Flow flow, UpgradeOperatingSystem step) {
        boolean told = reflects(step.getOptions()) || flow.steps().map(Moment::entry).anyMatch(each -> each instanceof SetVariable set
                && "OSDSetupAdditionalUpgradeOptions".equalsIgnoreCase(set.getVariable()) && reflects(set.getValue()));
        return told ? Optional.empty() : flow.steps().filter(moment -> moment.entry() != step)
                .filter(moment -> ENCRYPTION.matcher(moment.entry().getName() + " " + Upgrades.command(moment)).find()
                        && (moment.entry().getName() + " " + Upgrades.command(moment)).toLowerCase(Locale.ROOT).matches("(?s).*(encrypt|crypt|pgp|safeguard|securedoc).*"))
                .findFirst().map(moment -> Finding.about(step, ENCRYPTED.warning("“" + moment.entry().getName() + "” deals with encryption of another maker, and “" + step.getName()
                        + "” has no /ReflectDrivers.").next("Give /ReflectDrivers and the folder of the maker's drivers in the options.")));
    }

    private static boolean reflects(String options) {
        return options != null && options.toLowerCase(Locale.ROOT).contains("/reflectdrivers");
    }

    /** A scan with the same package before it says more than all that could be looked at. */
    private static Optional<Finding> match(Flow flow, Moment moment, List<CheckReadiness> checks) {
        UpgradeOperatingSystem step = Upgrades.step(moment);
        boolean scanned = Upgrades.of(flow).anyMatch(each -> each.index() < moment.index() && Upgrades.step(each).isScanOnly()
                && Upgrades.step(each).getUpgradePackage() == step.getUpgradePackage());
        if (scanned) {
            return Optional.empty();
        }
        List<Condition> conditions = Conditions.over(step);
        var unseen = new ArrayList<String>();
        if (Admitted.by(conditions, List.of()).editions().isEmpty()) {
            unseen.add("edition");
        }
        if (checks.stream().noneMatch(CheckReadiness::isCheckArchitecture) && Admitted.by(conditions, List.of()).bits().isEmpty()) {
            unseen.add("architecture");
        }
        if (checks.stream().noneMatch(CheckReadiness::isCheckLanguage) && !asksLanguage(conditions)) {
            unseen.add("base language");
        }
        return unseen.isEmpty() ? Optional.empty() : Optional.of(Finding.about(step, MATCH.info("Nothing before “" + step.getName() + "” looks whether the running system's "
                + String.join(", ", unseen) + (unseen.size() == 1 ? " is that" : " are those") + " of the package.")
                .next("Let Check Readiness look at architecture and language, and put a condition on the edition; or let an upgrade with scanOnly: true look before.")));
    }

    private static boolean asksLanguage(List<Condition> conditions) {
        return conditions.stream().flatMap(Conditions::all).anyMatch(each -> each instanceof WqlCondition wql && wql.getQuery() != null
                && wql.getQuery().toLowerCase(Locale.ROOT).contains("oslanguage"));
    }

    private static Optional<Finding> disk(UpgradeOperatingSystem step, List<CheckReadiness> checks) {
        Optional<CheckReadiness> checked = checks.stream().filter(CheckReadiness::isCheckFreeDiskSpace).findFirst();
        if (checked.isPresent()) {
            CheckReadiness check = checked.get();
            long least = check.isSetArchitecture() && check.getArchitecture() == Bits.BITS32 ? 16384 : ENOUGH;
            return check.getFreeDiskSpace() != null && check.getFreeDiskSpace() >= least ? Optional.empty()
                    : Optional.of(Finding.about(check, DISK.warning("“" + check.getName() + "” asks for less free space than an upgrade needs: " + least + " MB.").next("Ask for " + least + " MB."))
                            .with(Fixes.set(check, StepsPackage.Literals.CHECK_READINESS__FREE_DISK_SPACE, (int) least, "Ask for " + least + " MB")));
        }
        return Optional.of(Finding.about(step, DISK.info("Nothing before “" + step.getName() + "” looks for free disk space.").next("Let Check Readiness look for " + ENOUGH + " MB.")));
    }

    private static Optional<Finding> media(Flow flow, UpgradeOperatingSystem step, CheckScope scope) {
        return flow.sequence().getBootImage() != null ? Optional.empty() : Optional.of(Finding.about(step, MEDIA.info("“" + flow.sequence().getName()
                + "” upgrades and has no boot image, so that no stand-alone media can be made of it.").next("Give it a boot image if such media are to be made.")).with(only(flow.sequence(), scope)));
    }

    private static Optional<QuickFix> only(TaskSequence sequence, CheckScope scope) {
        var all = scope.all(ModelPackage.Literals.BOOT_IMAGE);
        return all.size() != 1 || !(all.getFirst() instanceof Artifact image) ? Optional.empty()
                : Optional.of(Fixes.set(sequence, SequencePackage.Literals.TASK_SEQUENCE__BOOT_IMAGE, image, "Use the boot image “" + image.getName() + "”"));
    }

    private static Optional<Finding> scan(UpgradeOperatingSystem step) {
        return !step.isScanOnly() || step.isContinueOnError() || step.getSuccessCodes().contains(3247440400L) ? Optional.empty()
                : Optional.of(Finding.about(step, SCAN.warning("“" + step.getName() + "” only looks if it could, and its good answer counts as a failure.").next("Let it continue on error."))
                        .with(Fixes.set(step, SequencePackage.Literals.ENTRY__CONTINUE_ON_ERROR, true, "Let it continue on error")));
    }
}
