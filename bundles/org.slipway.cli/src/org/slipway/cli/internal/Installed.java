package org.slipway.cli.internal;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.model.check.Checks;
import org.slipway.model.kinds.Kinds;

/** What the installed bundles bring; what is wrong with a contribution is told, and the rest stays alive. */
final class Installed {
    private final IExtensionRegistry registry;

    Installed(IExtensionRegistry registry) {
        this.registry = registry;
    }

    Kinds kinds(Consumer<Problem> problems) {
        var reading = new org.slipway.model.kinds.KindsReader().read(registry);
        reading.problems().forEach(problems);
        return reading.kinds();
    }

    Checks checks(Consumer<Problem> problems) {
        var reading = new org.slipway.model.check.ChecksReader().read(registry);
        reading.problems().forEach(problems);
        return reading.checks();
    }
}
