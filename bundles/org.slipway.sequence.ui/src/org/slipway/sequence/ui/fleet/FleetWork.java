package org.slipway.sequence.ui.fleet;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.fleet.Crowd;
import org.slipway.engine.fleet.CrowdSource;
import org.slipway.engine.fleet.Fleet;
import org.slipway.engine.fleet.FleetReport;
import org.slipway.engine.launch.Beginning;
import org.slipway.engine.membership.Membership;
import org.slipway.engine.plan.Plan;
import org.slipway.engine.target.TargetCatalogue;
import org.slipway.engine.target.TargetCatalogue.Sort;
import org.slipway.engine.target.TargetSource;
import org.slipway.model.Collection;
import org.slipway.model.Deployment;
import org.slipway.model.Device;
import org.slipway.model.site.OpenSite;

/** A fleet that is simulated in a Job: the sequence with the site around it, opened for this alone. */
final class FleetWork implements AutoCloseable {
    /** @param fleet for looking at one of its machines again */
    record Done(Fleet fleet, FleetReport report) {
    }

    private final OpenSite site;
    private final Plan plan;
    private final TargetCatalogue catalogue;

    FleetWork(OpenSite site, Plan plan, TargetCatalogue catalogue) {
        this.site = site;
        this.plan = plan;
        this.catalogue = catalogue;
    }

    /** @param size hears how many machines there are */
    Done run(Wish wish, int threads, IntConsumer size, IntConsumer progress) throws ProblemException, InterruptedException {
        var membership = new Membership(all(Device.class), all(Collection.class));
        var beginning = new Beginning(plan.sequence(), membership, all(Deployment.class), entry -> Optional.of("not-the-real-secret"), "workbench");
        List<Device> devices = devices(wish, membership);
        size.accept(devices.isEmpty() ? wish.count() : devices.size());
        var crowd = new Crowd(devices, wish.count(), wish.likeSite() ? all(Device.class) : List.of(), wish.seed(), wish.faults(), beginning::on, wish.installed());
        var fleet = new Fleet(plan, source().crowd(crowd));
        return new Done(fleet, fleet.run(threads, progress));
    }

    private List<Device> devices(Wish wish, Membership membership) throws ProblemException {
        if (wish.collection().isEmpty()) {
            return List.of();
        }
        Collection collection = all(Collection.class).stream().filter(each -> wish.collection().get().equals(each.getId())).findFirst().orElseThrow(
                () -> new ProblemException(Problem.error("FLEET-NO-COLLECTION", "There is no collection “" + wish.collection().get() + "” any more.").next("Choose another one.")));
        List<Device> members = membership.members(collection);
        if (members.isEmpty()) {
            throw new ProblemException(Problem.error("FLEET-EMPTY", "The collection “" + collection.getId() + "” has no devices.").next("Choose another one, or have machines made up."));
        }
        return members;
    }

    private CrowdSource source() throws ProblemException {
        for (Sort sort : catalogue.all()) {
            if (sort.imagined()) {
                TargetSource source = sort.loading().load();
                if (source instanceof CrowdSource crowds) {
                    return crowds;
                }
            }
        }
        throw new ProblemException(Problem.error("FLEET-NO-SOURCE", "No installed bundle can think of many machines.").next("Install the bundle with simulated targets."));
    }

    Plan plan() {
        return plan;
    }

    private <T> List<T> all(Class<T> type) {
        return site.elements().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        site.close();
    }
}
