package org.slipway.cli.runs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.cli.commands.Vault;
import org.slipway.engine.launch.Beginning;
import org.slipway.engine.membership.Membership;
import org.slipway.engine.run.RunStart;
import org.slipway.model.Collection;
import org.slipway.model.Deployment;
import org.slipway.model.Device;
import org.slipway.model.secrets.SecretStore;
import org.slipway.sequence.TaskSequence;

/**
 * Gathers from the site with which variables runs begin. The secret store is opened when the first secret is wanted; for machines that are
 * only thought of it stays closed.
 */
final class Beginnings {
    /** Stands for each secret on machines that are only thought of. */
    private static final String NOT_THE_SECRET = "not-the-real-secret";

    private final Vault vault;
    private final Beginning beginning;
    private final Membership membership;
    private Optional<SecretStore> store = Optional.empty();

    /** @param imagined whether the machines are only thought of */
    Beginnings(CommandContext context, TaskSequence sequence, Optional<String> passphraseFile, boolean imagined) throws ProblemException, WrongUse {
        this.vault = new Vault(context, passphraseFile);
        var plans = new Plans(context);
        this.membership = new Membership(plans.all(Device.class), plans.all(Collection.class));
        this.beginning = new Beginning(sequence, membership, plans.all(Deployment.class), imagined ? entry -> Optional.of(NOT_THE_SECRET) : this::secret, context.surroundings().version());
    }

    Membership membership() {
        return membership;
    }

    RunStart on(Optional<Device> device, Map<String, String> given, String run) throws ProblemException {
        return beginning.on(device, given, run);
    }

    /** What was doubtful on the way. */
    List<Problem> problems() {
        return new ArrayList<>(beginning.problems());
    }

    private Optional<String> secret(String entry) throws ProblemException {
        try {
            if (store.isEmpty()) {
                store = Optional.of(vault.open());
            }
            return store.get().get(entry).map(String::new);
        } catch (IOException | WrongUse closed) {
            throw new ProblemException(Problem.error("RUN-SECRETS-CLOSED", "The run wants the secret “" + entry + "”, and the secret store cannot be opened: "
                    + closed.getMessage()).next("Open it by its key or passphrase; “slipway secret list” tells which it wants."), closed);
        }
    }
}
