package org.slipway.cli.runs;

import java.util.List;
import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.cli.CommandContext;
import org.slipway.cli.WrongUse;
import org.slipway.engine.launch.Order;
import org.slipway.engine.launch.RunFolder;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetCatalogue;
import org.slipway.engine.target.TargetRequest;
import org.slipway.model.Device;

/** Opens the machines that runs are ordered for. */
final class Machines {
    private final CommandContext context;
    private final TargetCatalogue catalogue;

    Machines(CommandContext context) {
        this.context = context;
        this.catalogue = TargetCatalogue.read(context.extensions());
    }

    /** Refuses a sort that nobody brings, before anything is written. */
    TargetCatalogue.Sort sort(Order order) throws WrongUse {
        return catalogue.named(order.sort()).orElseThrow(() -> new WrongUse("There are no targets called “" + order.sort() + "”.", names()));
    }

    private String names() {
        List<String> names = catalogue.all().stream().map(each -> each.name() + " – " + each.description()).sorted().toList();
        return names.isEmpty() ? "No installed bundle brings one." : "There are: " + String.join("; ", names) + ".";
    }

    Target open(Order order, RunFolder folder) throws ProblemException, WrongUse {
        List<Device> devices = new Plans(context).all(Device.class);
        return sort(order).loading().load().open(new TargetRequest(order.which(),
                id -> devices.stream().filter(each -> id.equals(each.getId())).findFirst(), context.siteFolder(), folder.kept()));
    }

    /** The site's device whose variables the run has: the one that was named, else the one that the target is made from, before a comma. */
    Optional<Device> device(Order order) throws ProblemException, WrongUse {
        String id = order.device().orElse(List.of(order.which().split(",", 2)).getFirst());
        return new Plans(context).all(Device.class).stream().filter(each -> id.equals(each.getId())).findFirst();
    }
}
