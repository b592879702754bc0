package org.slipway.engine.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.membership.Membership;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.variables.StartVariables;
import org.slipway.engine.variables.Value;
import org.slipway.model.Collection;
import org.slipway.model.Deployment;
import org.slipway.model.Device;
import org.slipway.sequence.TaskSequence;

/**
 * With which variables a sequence begins on a device: those of the sequence, the device's collections, the device, its deployment there, and
 * the device's name.
 * Any thread may ask, one after the other.
 */
public final class Beginning {
    /** How messages and, if nothing else is said, its computer call the device. */
    private static final String NAME = "_SMSTSMachineName";
    /** At most 15 letters, digits and hyphens, not digits alone. */
    private static final Pattern COMPUTER = Pattern.compile("(?!\\d+$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,13}[A-Za-z0-9])?");

    private final TaskSequence sequence;
    private final Membership membership;
    private final List<Deployment> deployments;
    private final StartVariables.Secrets secrets;
    private final String engine;
    private final List<Problem> problems = new ArrayList<>();

    /** @param deployments of the site, all of them; @param engine the version that runs */
    public Beginning(TaskSequence sequence, Membership membership, List<Deployment> deployments, StartVariables.Secrets secrets, String engine) {
        this.sequence = sequence;
        this.membership = membership;
        this.deployments = List.copyOf(deployments);
        this.secrets = secrets;
        this.engine = engine;
    }

    /**
     * Of several deployments of the sequence that reach the device, the one with the smallest id counts.
     *
     * @param device empty for a machine that the site does not know; it belongs to the collection All Unknown Computers, where there is one
     * @param given at the start; they win over all others
     */
    public synchronized RunStart on(Optional<Device> device, Map<String, String> given, String run) throws ProblemException {
        var variables = new StartVariables(secrets).ofSequence(sequence.getVariables());
        List<Collection> collections = device.isPresent() ? membership.collectionsOf(device.get()) : membership.collectionsOfUnknown();
        variables.ofCollections(collections);
        if (device.isPresent()) {
            variables.ofDevice(device.get());
        }
        Optional<Deployment> deployment = deployments.stream().filter(each -> each.getArtifact() == sequence && each.getCollection() != null
                && collections.contains(each.getCollection()))
                .min((one, other) -> one.getId().compareTo(other.getId()));
        if (deployment.isPresent()) {
            variables.ofDeployment(deployment.get().getVariables());
        }
        variables.given(given);
        add(variables.problems());
        add(membership.problems());
        Map<String, Value> values = variables.values();
        device.flatMap(Beginning::name).ifPresent(name -> values.put(NAME, Value.plain(name)));
        return new RunStart(run, engine, values, variables.readOnly());
    }

    /** The device's id, else what its inventory says; a name that no computer can have would only stop Windows Setup later. */
    private static Optional<String> name(Device device) {
        Stream<String> told = device.getInventory().stream().filter(each -> "Win32_ComputerSystem".equalsIgnoreCase(each.getName()))
                .flatMap(each -> each.getInstances().stream()).map(each -> each.getProperties().get("Name")).filter(Objects::nonNull);
        return Stream.concat(Stream.ofNullable(device.getId()), told).map(String::strip).filter(COMPUTER.asMatchPredicate()).findFirst();
    }

    /** Of a fleet, each is told once. */
    private void add(List<Problem> more) {
        more.stream().filter(each -> !problems.contains(each)).forEach(problems::add);
    }

    /** What was doubtful on the way. */
    public synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }
}
