package org.slipway.steps.run;

import org.slipway.base.Problem;
import org.slipway.engine.machine.Boots;
import org.slipway.engine.machine.Disks;
import org.slipway.engine.machine.Encryption;
import org.slipway.engine.machine.Images;
import org.slipway.engine.machine.Membership;
import org.slipway.engine.machine.OfflineWindows;
import org.slipway.engine.machine.Shares;
import org.slipway.engine.machine.Software;
import org.slipway.engine.machine.Supplies;
import org.slipway.engine.machine.UserStates;
import org.slipway.engine.machine.WindowsSetup;
import org.slipway.engine.spi.StepContext;
import org.slipway.engine.spi.StepException;
import org.slipway.engine.target.Target;

/** What only some targets can do; where one cannot, the step that wants it fails in plain words. */
public final class Abilities {
    private final Target target;

    public Abilities(StepContext context) {
        this.target = context.target();
    }

    public Disks disks() throws StepException {
        return need(Disks.class, "tell or change its disks");
    }

    public Supplies supplies() throws StepException {
        return need(Supplies.class, "bring content to where its programs can use it");
    }

    public Images images() throws StepException {
        return need(Images.class, "apply or capture images");
    }

    public Boots boots() throws StepException {
        return need(Boots.class, "change what it starts from");
    }

    public OfflineWindows offlineWindows() throws StepException {
        return need(OfflineWindows.class, "change a Windows that does not run");
    }

    public WindowsSetup windowsSetup() throws StepException {
        return need(WindowsSetup.class, "run the setup of Windows");
    }

    public UserStates userStates() throws StepException {
        return need(UserStates.class, "save or restore user state");
    }

    public Membership membership() throws StepException {
        return need(Membership.class, "tell or change the domain or workgroup that it belongs to");
    }

    public Encryption encryption() throws StepException {
        return need(Encryption.class, "work with BitLocker");
    }

    public Shares shares() throws StepException {
        return need(Shares.class, "connect shared folders");
    }

    public Software software() throws StepException {
        return need(Software.class, "install updates, roles or features");
    }

    private <T> T need(Class<T> ability, String what) throws StepException {
        return target.offer(ability).orElseThrow(() -> new StepException(Problem.error("TARGET-CANNOT", "“" + target.name() + "” cannot " + what + ".")
                .next("Run the sequence on a target that can, or guard the step by a condition."), Codes.NOT_SUPPORTED));
    }
}
