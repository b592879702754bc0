package org.slipway.cli.internal;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.model.check.Checks;
import org.slipway.model.check.ChecksReader;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.KindsReader;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.sequence.exchange.file.FormatsReader;

/** What the installed bundles bring; what is wrong with a contribution is told, and the rest stays alive. */
final class Installed {
    private final IExtensionRegistry registry;

    Installed(IExtensionRegistry registry) {
        this.registry = registry;
    }

    Kinds kinds(Consumer<Problem> problems) {
        var reading = new KindsReader().read(registry);
        reading.problems().forEach(problems);
        return reading.kinds();
    }

    Checks checks(Consumer<Problem> problems) {
        var reading = new ChecksReader().read(registry);
        reading.problems().forEach(problems);
        return reading.checks();
    }

    Formats formats(Consumer<Problem> problems) {
        var reading = new FormatsReader().read(registry);
        reading.problems().forEach(problems);
        return reading.formats();
    }
}
