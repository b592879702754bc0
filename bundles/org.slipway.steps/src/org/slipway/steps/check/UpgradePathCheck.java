package org.slipway.steps.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.sequence.check.Code;
import org.slipway.sequence.check.Fixes;
import org.slipway.sequence.check.SequenceCheck;
import org.slipway.sequence.flow.Flow;
import org.slipway.steps.Bits;
import org.slipway.steps.CheckReadiness;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.SystemType;
import org.slipway.steps.UpgradeOperatingSystem;

/**
 * The running system can become the new one in place: release, edition and architecture. What the new one is, is told by the name of
 * its package; what runs, by the conditions and readiness checks that must be passed.
 */
public final class UpgradePathCheck extends SequenceCheck {
    private static final int MEMORY = 4096;
    private static final Code PATH = new Code("SEQ-UPGRADE-PATH", "There is no way in place from the running system to the new one.",
            "Windows 10 is reached from 7, 8 and 8.1, Windows 11 from 10, servers from servers; never an older release, and never LTSC from before Windows 10. Setup refuses, after the package was downloaded.",
            "Let only systems through that can be upgraded, and use a refresh for the others.", "Check Readiness with minimumVersion: 6.1, and a package for Windows 11.");
    private static final Code EDITION = new Code("SEQ-UPGRADE-EDITION", "The edition that runs does not become the new one, or not without losing applications.",
            "Enterprise becomes Enterprise or Education alone, Home never Enterprise; from Pro to Home only data stay.", "Choose a package with an edition that the running one can become, or use a refresh.",
            "a condition on Caption LIKE '%Home%', and a package “Windows 11 Enterprise”.");
    private static final Code ARCHITECTURE = new Code("SEQ-UPGRADE-ARCHITECTURE", "A system is to be upgraded to one for other processors.", "There is no way in place from x86 to x64, nor back.",
            "Use a refresh for such machines.", "Check Readiness with architecture: bits32, and an upgrade package for x64.");
    private static final Code ELIGIBLE = new Code("SEQ-UPGRADE-ELIGIBLE", "Nothing makes sure that a machine can run Windows 11.",
            "It needs UEFI, a TPM 2.0 and 4 GB of memory; on others setup refuses, after the package was downloaded.",
            "Let Check Readiness look at all three.", "an upgrade to Windows 11 behind a Check Readiness with memory: 512.");

    public UpgradePathCheck() {
        super(PATH, EDITION, ARCHITECTURE, ELIGIBLE);
    }

    @Override
    protected Stream<Finding> check(Flow flow, CheckScope scope) {
        var findings = new ArrayList<Finding>();
        Upgrades.of(flow).filter(moment -> !Upgrades.step(moment).isScanOnly()).forEach(moment -> {
            UpgradeOperatingSystem step = Upgrades.step(moment);
            String name = Upgrades.packageName(step);
            List<CheckReadiness> checks = Upgrades.guards(flow, moment);
            Admitted admitted = Admitted.by(Conditions.over(step), checks);
            Optional<Release> target = Release.named(name);
            target.flatMap(release -> path(step, release, name, admitted)).or(() -> type(step, name, checks)).ifPresent(findings::add);
            edition(step, name, admitted).ifPresent(findings::add);
            architecture(step, name, target, admitted).ifPresent(findings::add);
            if (target.equals(Optional.of(Release.ELEVEN)) && whole(flow, scope)) {
                eligible(step, checks).ifPresent(findings::add);
            }
        });
        return findings.stream();
    }

    private static Optional<Finding> path(UpgradeOperatingSystem step, Release target, String name, Admitted admitted) {
        Optional<String> release = admitted.releases().stream().filter(each -> !leads(each, target)).findFirst().map(Release::title);
        if (release.isPresent()) {
            return Optional.of(none(step, release.get(), target));
        }
        if (Edition.namesLongTerm(name) && admitted.releases().stream().anyMatch(each -> !each.isServer() && each.compareTo(Release.TEN) < 0)) {
            return Optional.of(Finding.about(step, PATH.warning("“" + step.getName() + "” brings LTSC, and systems before Windows 10 cannot become that in place.").next("Use a refresh for them.")));
        }
        Optional<WindowsVersion> oldest = target.oldest();
        if (oldest.isEmpty()) {
            return Optional.empty();
        }
        if (admitted.highest().filter(high -> high.compareTo(oldest.get()) < 0).isPresent()) {
            return Optional.of(none(step, "a system before " + oldest.get(), target));
        }
        if (admitted.lowest().isPresent() && target.next().filter(next -> admitted.lowest().get().compareTo(next) >= 0).isPresent()) {
            return Optional.of(none(step, "a system from " + admitted.lowest().get() + " on", target));
        }
        return admitted.lowest().filter(low -> low.compareTo(oldest.get()) < 0).map(low -> Finding.about(step,
                PATH.warning("Systems from " + low + " on come to “" + step.getName() + "”, and " + target.title() + " is only reached from " + oldest.get() + " on.")
                        .next("Let Check Readiness ask for " + oldest.get() + " at least.")).with(admitted.readiness().map(check -> raise(check, oldest.get()))));
    }

    private static Finding none(UpgradeOperatingSystem step, String from, Release target) {
        return Finding.about(step, PATH.warning("“" + step.getName() + "” brings " + target.title() + ", and there is no way to it in place from " + from + ".")
                .next("Use a refresh for such machines, or another package."));
    }

    private static boolean leads(Release from, Release target) {
        return target.oldest().isEmpty() || from.isServer() == target.isServer() && from.version().compareTo(target.oldest().get()) >= 0 && from.compareTo(target) <= 0;
    }

    private static QuickFix raise(CheckReadiness check, WindowsVersion oldest) {
        return Fixes.set(check, StepsPackage.Literals.CHECK_READINESS__MINIMUM_VERSION, oldest.toString(), "Ask for " + oldest + " in “" + check.getName() + "”");
    }

    /** A server never becomes a desk's system, nor the other way round. */
    private static Optional<Finding> type(UpgradeOperatingSystem step, String name, List<CheckReadiness> checks) {
        if (Release.named(name).isEmpty() && !Release.namesServer(name)) {
            return Optional.empty();
        }
        SystemType target = Release.namesServer(name) ? SystemType.SERVER : SystemType.CLIENT;
        return checks.stream().filter(each -> each.isCheckSystemType() && each.getSystemType() != target).findFirst()
                .map(check -> Finding.about(step, PATH.warning("“" + check.getName() + "” lets only systems of type " + check.getSystemType().getLiteral() + " through, and “" + step.getName()
                        + "” brings one of type " + target.getLiteral() + ".").next("Choose another package, or let “" + check.getName() + "” ask for " + target.getLiteral() + "."))
                        .with(Fixes.set(check, StepsPackage.Literals.CHECK_READINESS__SYSTEM_TYPE, target, "Ask for type " + target.getLiteral() + " in “" + check.getName() + "”")));
    }

    private static Optional<Finding> edition(UpgradeOperatingSystem step, String name, Admitted admitted) {
        Optional<Edition> target = Release.namesServer(name) ? Optional.empty() : Edition.named(name);
        return target.flatMap(to -> admitted.editions().stream().filter(from -> from.to(to) != Edition.Way.FULL).findFirst().map(from -> {
            Problem problem = EDITION.warning("“" + step.getName() + "” brings " + to.title() + ", and " + from.title()
                    + (from.to(to) == Edition.Way.NONE ? " does not become that in place." : " becomes that only without its applications and settings."));
            return Finding.about(step, problem.next("Choose a package with another edition, or use a refresh."));
        }));
    }

    private static Optional<Finding> architecture(UpgradeOperatingSystem step, String name, Optional<Release> target, Admitted admitted) {
        boolean to32 = name.matches("(?is).*\\b(x86|32-?bit)\\b.*");
        boolean to64 = !to32 && (name.matches("(?is).*(x64|amd64|64-?bit|arm64).*") || target.filter(release -> release == Release.ELEVEN || release.isServer()).isPresent());
        return (!to64 || !admitted.bits().contains(Bits.BITS32)) && (!to32 || !admitted.bits().contains(Bits.BITS64)) ? Optional.empty()
                : Optional.of(Finding.about(step, ARCHITECTURE.error("“" + step.getName() + "” brings a " + (to32 ? "32-bit system to machines that must have a 64-bit one."
                        : "64-bit system to machines that must have a 32-bit one.")).next("Use a refresh for such machines.")));
    }

    private static Optional<Finding> eligible(UpgradeOperatingSystem step, List<CheckReadiness> checks) {
        var missing = new ArrayList<String>();
        if (checks.stream().noneMatch(CheckReadiness::isCheckUefi)) {
            missing.add("UEFI");
        }
        if (checks.stream().noneMatch(each -> each.isCheckTpmEnabled() || each.isCheckTpmActivated())) {
            missing.add("a TPM 2.0");
        }
        if (checks.stream().noneMatch(each -> each.isCheckMemory() && each.getMemory() >= MEMORY)) {
            missing.add("4 GB of memory");
        }
        return missing.isEmpty() ? Optional.empty()
                : Optional.of(Finding.about(step, ELIGIBLE.info("“" + step.getName() + "” brings Windows 11, and nothing before it looks for " + String.join(", ", missing) + ".")
                        .next("Let Check Readiness look for them.")).with(checks.stream().findFirst().map(UpgradePathCheck::ask)));
    }

    private static QuickFix ask(CheckReadiness check) {
        return new QuickFix("Look for them in “" + check.getName() + "”", () -> {
            check.setCheckUefi(true);
            check.setCheckTpmEnabled(true);
            check.setCheckMemory(true);
            check.setMemory(Math.max(check.getMemory(), MEMORY));
        });
    }
}
