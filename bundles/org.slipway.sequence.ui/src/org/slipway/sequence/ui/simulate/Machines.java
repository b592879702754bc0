package org.slipway.sequence.ui.simulate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtensionRegistry;
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

    /** To choose from: {@code simulated:notebook}. */
    List<Choice> choices(OpenSite site) throws ProblemException {
        var choices = new ArrayList<Choice>();
        for (Sort sort : imagined()) {
            for (Choice each : sort.loading().load().choices(request("", site))) {
                choices.add(new Choice(sort.name() + ":" + each.which(), each.description()));
            }
        }
        return choices;
    }

    private List<Sort> imagined() {
        return catalogue.all().stream().filter(Sort::imagined).toList();
    }

    /** @param named as a choice names it */
    Optional<Target> open(String named, OpenSite site) throws ProblemException {
        String sort = named.substring(0, Math.max(0, named.indexOf(':')));
        Optional<Sort> found = imagined().stream().filter(each -> each.name().equals(sort)).findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().loading().load().open(request(named.substring(sort.length() + 1), site)));
    }

    /** Nothing is kept: a machine that is thought of in the window is gone with it. */
    private static TargetRequest request(String which, OpenSite site) {
        return new TargetRequest(which, new TargetRequest.Devices() {
            @Override
            public Optional<Device> apply(String id) {
                return device(site, id);
            }

            @Override
            public List<Device> all() {
                return devices(site).toList();
            }
        }, site.folder(), Path.of(""));
    }

    static Optional<Device> device(OpenSite site, String id) {
        return devices(site).filter(each -> id.equals(each.getId())).findFirst();
    }

    private static Stream<Device> devices(OpenSite site) {
        return site.elements().stream().filter(Device.class::isInstance).map(Device.class::cast);
    }
}
