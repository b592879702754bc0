package org.slipway.sequence.ui.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.content.SiteContent;
import org.slipway.engine.launch.Beginning;
import org.slipway.engine.membership.Membership;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.plan.Purpose;
import org.slipway.engine.run.RunStart;
import org.slipway.engine.target.Target;
import org.slipway.model.Collection;
import org.slipway.model.Deployment;
import org.slipway.model.Device;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.ui.run.Planning;

/** Opens the site once more, as it is on the disk but for the file that is edited, and plans its sequence there. */
public final class Preparing {
    /** Stands for each secret: the store stays closed, and nothing is deployed. */
    private static final String SECRET = "not-the-real-secret";

    private final Path folder;
    private final Kinds kinds;
    private final String path;
    private final String text;
    private final IExtensionRegistry registry;

    /** @param path of the edited file; @param text as it is in the editor */
    public Preparing(Path folder, Kinds kinds, String path, String text, IExtensionRegistry registry) {
        this.folder = folder;
        this.kinds = kinds;
        this.path = path;
        this.text = text;
        this.registry = registry;
    }

    List<Offer> offers() throws ProblemException {
        try (OpenSite site = OpenSite.open(folder, kinds)) {
            return new Machines(registry).offers(site);
        }
    }

    Prepared prepare(Wanted wanted) throws ProblemException {
        OpenSite site = OpenSite.open(folder, kinds);
        boolean prepared = false;
        try {
            Prepared ready = prepare(wanted, site);
            prepared = true;
            return ready;
        } finally {
            if (!prepared) {
                site.close();
            }
        }
    }

    /** Of the plan, to be looked at. */
    List<PlannedEntry> entries() throws ProblemException {
        try (OpenSite site = OpenSite.open(folder, kinds)) {
            return plan(site).entries();
        }
    }

    /** The site, which the caller closes. */
    public OpenSite open() throws ProblemException {
        return OpenSite.open(folder, kinds);
    }

    /** @throws ProblemException with all that stands in the way */
    public Plan plan(OpenSite site) throws ProblemException {
        return new Planning(folder, registry).plan(sequence(site), Purpose.SIMULATION);
    }

    private Prepared prepare(Wanted wanted, OpenSite site) throws ProblemException {
        Plan plan = plan(site);
        Target target = new Machines(registry).open(wanted, site);
        var membership = new Membership(all(site, Device.class), all(site, Collection.class));
        var beginning = new Beginning(plan.sequence(), membership, all(site, Deployment.class), entry -> Optional.of(SECRET), "workbench");
        RunStart start = beginning.on(Machines.device(site, wanted.machine()), Map.of(), "simulated");
        var remarks = new ArrayList<>(plan.warnings());
        remarks.addAll(beginning.problems());
        return new Prepared(site, plan, target, new SiteContent(folder), start, remarks);
    }

    private TaskSequence sequence(OpenSite site) throws ProblemException {
        YamlResource file = site.resource(path).orElseThrow(() -> new ProblemException(
                Problem.error("SIMULATE-NOT-SAVED", "The file is not on the disk yet.").next("Save it first.")));
        site.replaceText(file, text);
        return file.getContents().stream().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast).findFirst().orElseThrow(
                () -> new ProblemException(Problem.error("SIMULATE-BROKEN", "The file does not hold a sequence that can be read.").next("Mend what Problems shows first.")));
    }

    private static <T> List<T> all(OpenSite site, Class<T> type) {
        return site.elements().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
