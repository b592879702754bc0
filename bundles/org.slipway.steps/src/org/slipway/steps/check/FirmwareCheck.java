package org.slipway.steps.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Mark;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.CommandLine;
import org.slipway.steps.StepsPackage;

/** Turning a disk over from BIOS to UEFI. */
public final class FirmwareCheck extends SequenceCheck {
    private static final Pattern CONVERTED = Pattern.compile("(?i)\\bmbr2gpt(\\.exe)?\\b");
    private static final Code FULL = new Code("SEQ-UEFI-FULL-OS", "MBR2GPT is run in the full operating system and not told that it may.",
            "It is made for Windows PE and refuses elsewhere without /allowFullOS.", "Add /allowFullOS.", "“mbr2gpt /convert /disk:0” behind an upgrade in place.");

    public FirmwareCheck() {
        super(FULL);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        return flow.steps().filter(moment -> moment.inside().never(Mark.PE)).flatMap(moment -> moment.entry() instanceof CommandLine command ? of(moment, command).stream() : Stream.empty());
    }

    private static Optional<Finding> of(Moment moment, CommandLine step) {
        String command = Upgrades.command(moment);
        String folded = command.toLowerCase(Locale.ROOT);
        boolean acts = CONVERTED.matcher(command).find() && (folded.contains("/convert") || folded.contains("/validate"));
        return !acts || folded.contains("/allowfullos") ? Optional.empty()
                : Optional.of(Finding.about(step, StepsPackage.Literals.COMMAND_LINE__COMMAND, FULL.problem(!moment.sheltered(), "“" + step.getName()
                        + "” runs MBR2GPT in the full operating system, where it needs /allowFullOS.").next("Add /allowFullOS."))
                        .with(new QuickFix("Add /allowFullOS", () -> step.setCommand(command.replaceFirst("(?i)/(convert|validate)", "/$1 /allowFullOS")))));
    }
}
