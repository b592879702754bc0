package org.slipway.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;

/** Reads which checks the installed bundles bring, without loading one of their classes. The core's own are among them. */
public final class ChecksReader {
    private static final String POINT = "org.slipway.model.checks";

    /** The checks that could be read, and what was wrong with the others. */
    public record Reading(Checks checks, List<Problem> problems) {
    }

    public Reading read(IExtensionRegistry registry) {
        var checks = new ArrayList<Check>();
        var problems = new ArrayList<Problem>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String type = element.getAttribute("class");
            String bundle = element.getContributor().getName();
            if (type == null) {
                problems.add(Problem.error("CHECK-NO-CLASS", "The bundle " + bundle + " announces a check without a class.")
                        .next("Give the check element in that bundle's plugin.xml its class attribute."));
            } else {
                checks.add(new ContributedCheck(type + " of " + bundle, Optional.ofNullable(element.getAttribute("kind")),
                        () -> load(element)));
            }
        }
        return new Reading(new Checks(checks), List.copyOf(problems));
    }

    private static Check load(IConfigurationElement element) {
        try {
            return (Check) element.createExecutableExtension("class");
        } catch (CoreException notLoadable) {
            throw new IllegalStateException("it cannot be loaded; " + notLoadable.getMessage(), notLoadable);
        }
    }
}
