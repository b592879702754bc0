package org.slipway.engine.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** The sorts of machines that a sequence can run on here. */
public final class TargetCatalogue {
    private static final String POINT = "org.slipway.engine.targets";

    private final Map<String, Sort> sorts;
    private final List<Problem> problems;

    /** @param name stands before the colon: {@code simulated}; @param imagined whether such machines are only thought of */
    public record Sort(String name, String description, boolean imagined, String bundle, Loading loading) {
    }

    /** Makes the source; its class is loaded then. */
    public interface Loading {
        TargetSource load() throws ProblemException;
    }

    private TargetCatalogue(Map<String, Sort> sorts, List<Problem> problems) {
        this.sorts = sorts;
        this.problems = List.copyOf(problems);
    }

    /** Of these alone; a second of one name is refused. */
    public static TargetCatalogue of(List<Sort> offered) {
        return of(offered, new ArrayList<>());
    }

    /** What the installed bundles bring, without loading one of their classes. */
    public static TargetCatalogue read(IExtensionRegistry registry) {
        var offered = new ArrayList<Sort>();
        var problems = new ArrayList<Problem>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String name = element.getAttribute("name");
            String bundle = element.getContributor().getName();
            if (name == null || element.getAttribute("class") == null) {
                problems.add(Problem.error("TARGET-NO-NAME", "“" + bundle + "” brings a target without “name” or without “class”; it is passed over.")
                        .next("Tell whoever made the bundle."));
            } else {
                offered.add(new Sort(name, Optional.ofNullable(element.getAttribute("description")).orElse(""),
                        Boolean.parseBoolean(element.getAttribute("imagined")), bundle, () -> load(element)));
            }
        }
        return of(offered, problems);
    }

    private static TargetCatalogue of(List<Sort> offered, List<Problem> problems) {
        var sorts = new LinkedHashMap<String, Sort>();
        for (Sort each : offered) {
            Sort first = sorts.putIfAbsent(each.name(), each);
            if (first != null) {
                problems.add(Problem.error("TARGET-NAME-TAKEN", "“" + each.bundle() + "” brings targets called " + each.name() + ", as “" + first.bundle()
                        + "” does already; they are passed over.").next("Take one of the two bundles out."));
            }
        }
        return new TargetCatalogue(sorts, problems);
    }

    private static TargetSource load(IConfigurationElement element) throws ProblemException {
        try {
            return (TargetSource) element.createExecutableExtension("class");
        } catch (CoreException | RuntimeException | LinkageError broken) {
            throw new ProblemException(Problem.error("TARGET-NOT-LOADABLE", "The targets of the bundle “" + element.getContributor().getName()
                    + "” cannot be loaded: " + broken.getMessage()).next("Install the bundle anew, or tell whoever made it."), broken);
        }
    }

    public Optional<Sort> named(String name) {
        return Optional.ofNullable(sorts.get(name));
    }

    public List<Sort> all() {
        return List.copyOf(sorts.values());
    }

    /** What was wrong with the offers. */
    public List<Problem> problems() {
        return problems;
    }
}
