package org.slipway.sequence.ui.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.target.Choice;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetCatalogue;
import org.slipway.engine.target.TargetCatalogue.Sort;
import org.slipway.engine.target.TargetRequest;
import org.slipway.model.Device;
import org.slipway.model.site.OpenSite;

/** The machines that can be thought of: of all installed sorts, only those. */
final class Machines {
    private final TargetCatalogue catalogue;

    Machines(IExtensionRegistry registry) {
        this.catalogue = TargetCatalogue.read(registry);
    }

    /** Those that come with Slipway first, then the devices of the site. */
    List<Offer> offers(OpenSite site) throws ProblemException {
        var own = new ArrayList<Offer>();
        var offers = new ArrayList<Offer>();
        Set<String> ids = devices(site).stream().map(Device::getId).collect(Collectors.toSet());
        for (Sort sort : imagined()) {
            for (Choice each : sort.loading().load().choices(request("", site, List.of()))) {
                boolean ofSite = ids.contains(each.which());
                (ofSite ? own : offers).add(new Offer(each.which(), each.description(), ofSite ? "device of this site" : "comes with Slipway"));
            }
        }
        offers.addAll(own);
        return offers;
    }

    private List<Sort> imagined() {
        return catalogue.all().stream().filter(Sort::imagined).toList();
    }

    Target open(Wanted wanted, OpenSite site) throws ProblemException {
        Optional<Sort> sort = imagined().stream().findFirst();
        if (sort.isEmpty()) {
            throw new ProblemException(Problem.error("SIMULATE-NO-SOURCE", "No installed bundle can think of a machine.").next("Install the bundle with simulated targets."));
        }
        return sort.get().loading().load().open(request(wanted.machine() + (wanted.installed() ? ",system" : ",pe"), site, wanted.faults()));
    }

    /** Nothing is kept: a machine that is thought of in the window is gone with it. */
    private static TargetRequest request(String which, OpenSite site, List<String> faults) {
        return new TargetRequest(which, new TargetRequest.Devices() {
            @Override
            public Optional<Device> apply(String id) {
                return device(site, id);
            }

            @Override
            public List<Device> all() {
                return devices(site);
            }
        }, site.folder(), Path.of(""), faults);
    }

    private static List<Device> devices(OpenSite site) {
        return site.elements().stream().filter(Device.class::isInstance).map(Device.class::cast).filter(each -> each.getId() != null).toList();
    }

    static Optional<Device> device(OpenSite site, String id) {
        return devices(site).stream().filter(each -> id.equals(each.getId())).findFirst();
    }
}
