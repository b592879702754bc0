package org.slipway.steps.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.model.Architecture;
import org.slipway.model.BootImage;
import org.slipway.model.Deployable;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.steps.ApplyOperatingSystem;

/** Boot image and system are made for the same machines, as far as their names tell. */
public final class ArchitectureCheck extends SequenceCheck {
    private static final Code MISMATCH = new Code("SEQ-ARCHITECTURE", "The boot image and the operating system are for different processors.",
            "A machine that starts the one cannot run the other: ARM64 and x64 exclude each other.", "Choose a boot image or an image of the other architecture.",
            "a boot image for x64 and the image “Windows 11 ARM64”.");

    public ArchitectureCheck() {
        super(MISMATCH);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        if (!(flow.sequence().getBootImage() instanceof BootImage boot) || boot.eIsProxy()) {
            return Stream.empty();
        }
        return flow.steps().flatMap(moment -> moment.entry() instanceof ApplyOperatingSystem apply && apply.getImage() != null ? of(apply, apply.getImage(), boot).stream() : Stream.empty());
    }

    private static Optional<Finding> of(ApplyOperatingSystem step, Deployable image, BootImage boot) {
        List<String> words = List.of((image.getName() + " " + image.getId()).toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        boolean arm = words.contains("arm64");
        boolean intel = words.contains("x64") || words.contains("amd64") || words.contains("x86");
        boolean bootArm = boot.getArchitecture() == Architecture.ARM64;
        return arm == intel || arm == bootArm ? Optional.empty()
                : Optional.of(Finding.about(step, MISMATCH.warning("“" + image.getName() + "” does not run on the machines that “" + boot.getName() + "” (" + boot.getArchitecture().getLiteral()
                        + ") starts.").next("Choose a boot image or an image of the other architecture.")));
    }
}
