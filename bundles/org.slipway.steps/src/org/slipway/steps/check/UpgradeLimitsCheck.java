package org.slipway.steps.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.Environment;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.ConvertDisk;
import org.slipway.steps.PartitionDisk;

/**
 * What cannot be done together with an in-place upgrade and needs a refresh instead. Told where a step is sure to be run on a machine
 * that is upgraded; steps of other groups of a sequence that does both are left alone.
 */
public final class UpgradeLimitsCheck extends SequenceCheck {
    private static final String REFRESH = "Use a sequence that replaces the system for that.";
    private static final Pattern MBR2GPT = Pattern.compile("(?i)\\bmbr2gpt\\b");
    private static final Pattern LOCAL_GROUP = Pattern.compile("(?i)net1?(\\.exe)?\\s+localgroup\\s+\"?(administrat[oe]\\w*|administrad\\w*|amministrat\\w*)");
    private static final Pattern CHANGED = Pattern.compile("(?i)/(add|delete)");
    private static final Pattern MEMBER = Pattern.compile("(?i)(Add|Remove)-LocalGroupMember\\b");
    private static final Pattern ADMINISTRATORS = Pattern.compile("(?i)administrat[oe]\\w*|administrad\\w*|amministrat\\w*|S-1-5-32-544");
    private static final Pattern MEMBERSHIP = Pattern.compile("(?i)\\bnetdom(\\.exe)?\\s+(join|remove|move)\\b|\\b(Add|Remove)-Computer\\b|\\b(Un)?JoinDomainOrWorkgroup\\b|\\bdjoin(\\.exe)?\\s+[/-]requestodj\\b");
    private static final Pattern PARTITIONED = Pattern.compile("(?i)\\bdiskpart(\\.exe)?\\s+[/-]s\\b|\\|\\s*diskpart\\b|\\b(Clear-Disk|Initialize-Disk|New-Partition|Remove-Partition|Resize-Partition|Format-Volume)\\b");
    private static final Pattern DISM = Pattern.compile("(?i)dism(\\.exe)?\\b");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)/set-(uilang|allintl|syslocale)");
    private static final Pattern LANGUAGE_PACK = Pattern.compile("(?i)lpksetup");

    /** @param limited whether a step, before or behind the upgrade, is one that does not go with it */
    private record Limit(Code code, Predicate<Moment> limited, boolean beforeOnly, String text) {
    }

    private static Code code(String code, String what, String why, String example) {
        return new Code(code, what, why, "Replace the system by a refresh where that is needed, or take the step out.", example);
    }

    private static final List<Limit> LIMITS = List.of(
            new Limit(code("SEQ-UPGRADE-DOMAIN", "The membership in a domain is changed in a sequence that upgrades in place.",
                    "An in-place upgrade keeps the membership; changing it together with the upgrade is not supported.", "Join Domain or Workgroup behind Upgrade Operating System."),
                    moment -> moment.does("joins") || MEMBERSHIP.matcher(Upgrades.command(moment)).find(), false, "changes the membership in a domain"),
            new Limit(code("SEQ-UPGRADE-ADMINISTRATORS", "The local administrators are changed in a sequence that upgrades in place.",
                    "Changing them together with the upgrade is not supported.", "“net localgroup administrators ACME\\helpdesk /add”."),
                    moment -> says(moment, LOCAL_GROUP, CHANGED) || says(moment, MEMBER, ADMINISTRATORS), false, "changes the local administrators"),
            new Limit(code("SEQ-UPGRADE-PARTITION", "Disks are partitioned or converted in a sequence that upgrades in place.",
                    "The upgrade works on the partitions that are there; emptying the disk loses what it is to keep.", "Format and Partition Disk beside Upgrade Operating System."),
                    moment -> moment.entry() instanceof PartitionDisk || moment.entry() instanceof ConvertDisk || PARTITIONED.matcher(Upgrades.command(moment)).find(), false, "changes the partitions"),
            new Limit(code("SEQ-UPGRADE-UEFI", "A machine is turned from BIOS to UEFI before it is upgraded in place.",
                    "Windows before version 1703 does not start after it; MBR2GPT belongs behind the upgrade, into the new system.", "“MBR2GPT /convert /allowFullOS” before Upgrade Operating System."),
                    moment -> MBR2GPT.matcher(Upgrades.command(moment)).find() && !Upgrades.command(moment).toLowerCase(Locale.ROOT).contains("/validate"), true, "turns the disk over to UEFI before the upgrade"),
            new Limit(code("SEQ-UPGRADE-LANGUAGE", "The base language is changed in a sequence that upgrades in place.", "The upgrade keeps the base language of the running system and must have the same.",
                    "“dism /online /set-uilang:de-DE” before Upgrade Operating System."),
                    moment -> says(moment, DISM, LANGUAGE) || LANGUAGE_PACK.matcher(Upgrades.command(moment)).find(), true, "changes the language of the system"),
            new Limit(code("SEQ-UPGRADE-IMAGE", "An image is applied in a sequence that upgrades in place.", "An upgrade takes the files of Windows Setup and never an image of one's own.",
                    "Apply Operating System beside Upgrade Operating System."),
                    moment -> moment.does("appliesImage"), false, "applies an image"),
            new Limit(code("SEQ-UPGRADE-CAPTURE", "A system is generalized or captured in a sequence that upgrades in place.", "Only steps that belong to the upgrade go into such a sequence; Sysprep undoes what the upgrade keeps.",
                    "Prepare Windows for Capture behind Upgrade Operating System."),
                    moment -> moment.does("generalizes") || moment.does("capturesImage"), false, "prepares or takes an image"),
            new Limit(code("SEQ-UPGRADE-PE", "Windows PE is used in a sequence that upgrades in place.", "The upgrade runs in the full operating system from beginning to end; what needs Windows PE needs a refresh.",
                    "Restart Computer with target: bootImage beside Upgrade Operating System."),
                    UpgradeLimitsCheck::inPe, false, "needs Windows PE"),
            new Limit(code("SEQ-UPGRADE-UNRELATED", "A step that has no part in an upgrade stands in a sequence that upgrades in place.",
                    "The upgrade keeps files, settings and accounts by itself. Only installations of packages, applications and updates, command lines, scripts and variables belong beside it.",
                    "Capture User State before Upgrade Operating System."),
                    moment -> !moment.facts().orElseThrow().upgrade(), false, "prepares for another system"));

    public UpgradeLimitsCheck() {
        super(LIMITS.stream().map(Limit::code).toArray(Code[]::new));
    }

    /** Restarts into Windows PE, and steps that can run nowhere else and have a code of their own in none of the limits. */
    private static boolean inPe(Moment moment) {
        boolean restart = moment.does("restarts") && moment.facts().orElseThrow().startsPe(moment.step().orElseThrow()).orElse(false);
        boolean offline = moment.facts().orElseThrow().runsIn(moment.step().orElseThrow(), false) == Environment.PE && !moment.does("wipes") && !moment.does("appliesImage")
                && !moment.does("capturesImage") && !moment.does("joins");
        return restart || offline;
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        Optional<Moment> upgrade = Upgrades.real(flow);
        return upgrade.isEmpty() ? Stream.empty()
                : flow.steps().filter(moment -> together(moment, upgrade.get()))
                        .flatMap(moment -> LIMITS.stream().filter(limit -> !limit.beforeOnly() || moment.index() < upgrade.get().index())
                                .filter(limit -> limit.limited().test(moment)).limit(1).map(limit -> finding(limit, moment, upgrade.get(), flow)));
    }

    /** Whether what is upgraded is sure to pass the other step as well: neither hangs on a condition that the other does not hang on. */
    private static boolean together(Moment moment, Moment upgrade) {
        if (moment.entry() == upgrade.entry()) {
            return false;
        }
        return moment.index() > upgrade.index() ? moment.inside().always(Mark.UPGRADED) || Conditions.around(moment.entry(), upgrade.entry()).isEmpty()
                : Conditions.around(moment.entry(), upgrade.entry()).isEmpty();
    }

    private static Finding finding(Limit limit, Moment moment, Moment upgrade, Flow flow) {
        Problem problem = limit.code().warning("“" + moment.entry().getName() + "” " + limit.text() + ", which does not go together with the in-place upgrade “"
                + upgrade.entry().getName() + "”.").next(limit.beforeOnly() ? "Move it behind the upgrade, or take it out." : REFRESH);
        return Finding.about(moment.entry(), problem).with(Fixes.disable(flow, moment));
    }

    /** Whether one thing stands behind another on a line of what a step runs. One pattern for both would begin anew at each of the first. */
    private static boolean says(Moment moment, Pattern first, Pattern then) {
        return Upgrades.command(moment).lines().anyMatch(line -> {
            Matcher found = first.matcher(line);
            return found.find() && then.matcher(line).find(found.end());
        });
    }
}
