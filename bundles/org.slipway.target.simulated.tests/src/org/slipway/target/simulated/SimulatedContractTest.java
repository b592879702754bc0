package org.slipway.target.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.engine.content.Content;
import org.slipway.engine.machine.Disks.Layout;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.Software;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.PowerCut;
import org.slipway.engine.target.Target;
import org.slipway.engine.testkit.AbilityContract;
import org.slipway.engine.testkit.Subject;
import org.slipway.model.Deployable;
import org.slipway.sequence.ExternalKind;
import org.slipway.target.simulated.fault.Calls;
import org.slipway.target.simulated.keep.StateText;

/** The simulated target keeps what all targets promise, and what it alone can do too. */
class SimulatedContractTest extends AbilityContract {
    private final Lab lab = new Lab();

    @Override
    protected Subject subject() throws Exception {
        return new Machine(lab);
    }

    /** Cuts where it was told to, as often as it is told to. */
    private static final class Machine implements Subject, Calls {
        private final SimulatedTarget target;
        private int left;
        private boolean cut;

        Machine(Lab lab) throws Exception {
            target = lab.machine(Lab.THREE_LINES, this);
        }

        @Override
        public void at(Moment moment, String what) {
            if (moment != Moment.LOOK && left > 0 && --left == 0) {
                cut = true;
                throw new PowerCut(moment + " " + what);
            }
        }

        @Override
        public Target target() {
            return target;
        }

        @Override
        public void cutAt(int moment) {
            left = moment;
            cut = false;
        }

        @Override
        public int left() {
            return left;
        }

        @Override
        public boolean wasCut() {
            return cut;
        }

        @Override
        public String lasting() {
            return new StateText().lasting(target.state());
        }

        @Override
        public void close() {
            // Nothing of it is anywhere but in memory.
        }
    }

    @Override
    protected Layout layout() {
        return Lab.UEFI;
    }

    @Override
    protected String drive() {
        return "C:";
    }

    @Override
    protected Deployable image() {
        return Lab.windows11();
    }

    @Override
    protected Deployable artifact() {
        return Lab.artifact("tools", ExternalKind.PACKAGE, "Tools", "1.0", "200 MB");
    }

    @Override
    protected Content content() {
        return Lab.content();
    }

    @Override
    protected Optional<Doing> driversIn(String folder) {
        return Optional.of(target -> write(target, folder + "\\net.inf", "%Net% = Install, PCI\\VEN_8086&DEV_15FB"));
    }

    private void start(Target target) throws Exception {
        partition(target);
        apply(target);
        writeAnswers(target);
        prepare(target);
        target.power().restart(Power.Next.SYSTEM, "");
    }

    private void startWithUser(Target target) throws Exception {
        start(target);
        target.processes().run(CommandLine.of("cmd /c md C:\\Tools\\USMT"), line -> { });
    }

    private void upgradePackage(Target target) throws Exception {
        of(target, Supplies.class).bring(Lab.newer(), content(), Optional.of("C:\\Upgrade"), QUIET);
    }

    private static UserStates.Saving saving(boolean links) {
        return new UserStates.Saving("C:\\Tools\\USMT", "C:\\Store", List.of(), false, false, false, false, links, Optional.empty(), Optional.empty(), "/o");
    }

    private static UserStates.Restoring restoring(boolean links) {
        return new UserStates.Restoring("C:\\Tools\\USMT", "C:\\Store", List.of(), false, false, links, Optional.of(new UserStates.Secret("pa55")),
                Optional.empty(), "");
    }

    private static Encryption.Protecting protecting() {
        return new Encryption.Protecting("C:", Encryption.Protector.TPM, Optional.empty(), Optional.empty(), Encryption.RecoveryTo.NOWHERE, false,
                Encryption.Method.XTS_AES_256, Optional.empty(), Optional.empty());
    }

    @Override
    protected List<Act> further() {
        var domain = new Membership.Domain("corp.contoso.com", "", "CORP\\join", "pa55");
        return List.of(
                new Act("restarting into a new Windows", List.of(this::partition, this::apply, this::writeAnswers, this::prepare), each -> restartOnce(each)),
                new Act("joining a domain", List.of(this::start), each -> of(each, Membership.class).joinDomain(domain)),
                new Act("installing updates", List.of(this::start), each -> of(each, Software.class).installUpdates(true, false, QUIET)),
                new Act("adding roles", List.of(this::start), each -> of(each, Software.class).addFeatures(List.of("NetFx3", "Microsoft-Hyper-V"), QUIET)),
                new Act("preparing encryption", List.of(this::partition), each -> of(each, Encryption.class)
                        .prepare("C:", false, Encryption.Method.XTS_AES_128)),
                new Act("protecting a drive", List.of(this::start), each -> of(each, Encryption.class).protect(protecting())),
                new Act("suspending protection", List.of(this::start, each -> of(each, Encryption.class).protect(protecting())),
                        each -> of(each, Encryption.class).suspend("C:", 1)),
                new Act("saving state by links", List.of(this::startWithUser), each -> of(each, UserStates.class).save(saving(true), QUIET)),
                new Act("saving state by copies", List.of(this::startWithUser), each -> of(each, UserStates.class).save(saving(false), QUIET)),
                new Act("bringing state back", List.of(this::startWithUser, each -> of(each, UserStates.class).save(saving(false), QUIET)),
                        each -> of(each, UserStates.class).restore(restoring(false), QUIET)),
                new Act("asking for a place on the state store", List.of(this::start), each -> of(each, UserStates.class)
                        .request(true, 1, Duration.ofSeconds(1), false)),
                new Act("beginning an upgrade", List.of(this::start, this::upgradePackage), each -> of(each, WindowsSetup.class).upgrade(
                        new WindowsSetup.Upgrade("C:\\Upgrade", Map.of("Auto", "Upgrade"), "", Optional.empty(), Optional.empty()), QUIET)),
                new Act("making Windows general", List.of(this::start), each -> of(each, WindowsSetup.class).generalize(Optional.empty(), false, QUIET)),
                new Act("installing a package of Windows Installer", List.of(this::start), each -> each.processes()
                        .run(CommandLine.of("msiexec /i agent.msi /qn"), line -> { })));
    }

    /** As the engine does: where the machine has been restarted it is not restarted again. */
    private static void restartOnce(Target target) throws Exception {
        if (target.inBootEnvironment()) {
            target.power().restart(Power.Next.SYSTEM, "");
        }
    }
}
