package org.slipway.model.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EPackage;
import org.slipway.base.Problem;

/** Reads which packages of kinds the installed bundles bring. */
public final class KindsReader {
    private static final String POINT = "org.slipway.model.kinds";

    /** The kinds that could be read, and what was wrong with the others. */
    public record Reading(Kinds kinds, List<Problem> problems) {
    }

    public Reading read(IExtensionRegistry registry) {
        var prefixes = new LinkedHashMap<EPackage, String>();
        var problems = new ArrayList<Problem>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String uri = element.getAttribute("uri");
            EPackage found = uri == null ? null : packageOf(uri);
            if (found == null) {
                problems.add(Problem.error("KIND-PACKAGE", "The bundle " + element.getContributor().getName()
                        + " announces the metamodel “" + uri + "”, which is not registered.")
                        .next("Name it in the extension point org.eclipse.emf.ecore.generated_package of that bundle."));
            } else {
                prefixes.put(found, Objects.requireNonNullElse(element.getAttribute("prefix"), ""));
            }
        }
        return new Reading(Kinds.of(prefixes), List.copyOf(problems));
    }

    private static EPackage packageOf(String uri) {
        try {
            return EPackage.Registry.INSTANCE.getEPackage(uri);
        } catch (RuntimeException | LinkageError broken) {
            return null; // a bundle that cannot load its own metamodel is reported like one that has none
        }
    }
}
