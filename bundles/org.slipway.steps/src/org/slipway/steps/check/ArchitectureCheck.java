package org.slipway.steps.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.model.Architecture;
import org.slipway.model.Deployable;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.sequence.flow.Moment;
import org.slipway.steps.ApplyDriverPackage;
import org.slipway.steps.ApplyOperatingSystem;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.UpgradeOperatingSystem;
import org.slipway.steps.toolkit.InstallOperatingSystem;
import org.slipway.steps.toolkit.ToolkitPackage;

/** Boot image, system and drivers are made for the same machines, as far as their names tell. */
public final class ArchitectureCheck extends SequenceCheck {
    private static final Code MISMATCH = new Code("SEQ-ARCHITECTURE", "Boot image, operating system and drivers are for different processors.",
            "A machine that starts the one cannot run the other: ARM64 and x64 exclude each other; Windows PE for x86 cannot run the setup of an x64 system, and no system takes drivers of another kind.",
            "Choose content of one architecture.", "a boot image for x64 and the image “Windows 11 ARM64”.");

    public ArchitectureCheck() {
        super(MISMATCH);
    }

    /** Content that a step brings, and the feature that names it. */
    private record Brought(Moment moment, EStructuralFeature feature, Deployable content, boolean bySetup) {

        static Stream<Brought> system(Moment moment) {
            return switch (moment.entry()) {
                case ApplyOperatingSystem each when each.getImage() != null -> Stream.of(new Brought(moment, StepsPackage.Literals.APPLY_OPERATING_SYSTEM__IMAGE, each.getImage(), false));
                case ApplyOperatingSystem each when each.getUpgradePackage() != null -> Stream.of(new Brought(moment, StepsPackage.Literals.APPLY_OPERATING_SYSTEM__UPGRADE_PACKAGE,
                        each.getUpgradePackage(), true));
                case InstallOperatingSystem each when each.getImage() != null -> Stream.of(new Brought(moment, ToolkitPackage.Literals.INSTALL_OPERATING_SYSTEM__IMAGE, each.getImage(), true));
                default -> Stream.empty();
            };
        }

        static Stream<Brought> drivers(Moment moment) {
            return switch (moment.entry()) {
                case ApplyDriverPackage each when each.getPackage() != null -> Stream.of(new Brought(moment, StepsPackage.Literals.APPLY_DRIVER_PACKAGE__PACKAGE, each.getPackage(), false));
                case UpgradeOperatingSystem each when each.getDriverPackage() != null -> Stream.of(new Brought(moment, StepsPackage.Literals.UPGRADE_OPERATING_SYSTEM__DRIVER_PACKAGE,
                        each.getDriverPackage(), false));
                default -> Stream.empty();
            };
        }

        Optional<Architecture> architecture() {
            return Processors.of(content);
        }
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        Optional<Deployable> boot = Optional.ofNullable(flow.sequence().getBootImage());
        Stream<Finding> systems = boot.flatMap(Processors::of).map(from -> flow.steps().flatMap(Brought::system).flatMap(brought -> brought.architecture()
                .filter(to -> !starts(from, to, brought.bySetup())).map(to -> finding(brought, boot.get(), from)).stream())).orElse(Stream.empty());
        Set<Architecture> made = flow.steps().flatMap(ArchitectureCheck::made).collect(Collectors.toCollection(() -> EnumSet.noneOf(Architecture.class)));
        Stream<Finding> drivers = made.size() != 1 ? Stream.empty()
                : flow.steps().flatMap(Brought::drivers).filter(brought -> brought.architecture().filter(each -> !made.contains(each)).isPresent())
                        .map(brought -> Finding.about(brought.moment().entry(), brought.feature(), MISMATCH.warning("“" + brought.content().getName() + "” has no drivers for the system ("
                                + made.iterator().next().getLiteral() + ") that this sequence brings.").next("Choose drivers of that architecture.")));
        return Stream.concat(systems, drivers);
    }

    /** What the systems of the sequence are made for, where their names say so. */
    private static Stream<Architecture> made(Moment moment) {
        Stream<Deployable> upgrade = moment.entry() instanceof UpgradeOperatingSystem each && each.getUpgradePackage() != null ? Stream.of(each.getUpgradePackage()) : Stream.empty();
        return Stream.concat(Brought.system(moment).map(Brought::content), upgrade).flatMap(content -> Processors.of(content).stream());
    }

    /** Whether machines that start the one can be given the other. */
    private static boolean starts(Architecture boot, Architecture system, boolean bySetup) {
        boolean arm = boot == Architecture.ARM64 || system == Architecture.ARM64;
        return boot == system || !arm && !(bySetup && boot == Architecture.X86);
    }

    private static Finding finding(Brought brought, Deployable boot, Architecture from) {
        return Finding.about(brought.moment().entry(), brought.feature(), MISMATCH.warning("“" + brought.content().getName() + "” cannot be brought to the machines that “" + boot.getName()
                + "” (" + from.getLiteral() + ") starts.").next("Choose a boot image or an image of the other architecture."));
    }
}
