package org.slipway.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.spi.StepExecutor;

/** The kinds of steps that can be carried out here, and what was wrong with those that were offered. */
public final class StepCatalogue {
    private static final String POINT = "org.slipway.engine.steps";

    private final Map<String, StepKind> kinds;
    private final List<Problem> problems;

    private StepCatalogue(Map<String, StepKind> kinds, List<Problem> problems) {
        this.kinds = Map.copyOf(kinds);
        this.problems = List.copyOf(problems);
    }

    /** Of these alone; a second of one kind is refused. */
    public static StepCatalogue of(List<StepKind> offered) {
        return of(offered, new ArrayList<>());
    }

    /** What the installed bundles bring, without loading one of their classes. */
    public static StepCatalogue read(IExtensionRegistry registry) {
        var offered = new ArrayList<StepKind>();
        var problems = new ArrayList<Problem>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String kind = element.getAttribute("kind");
            String bundle = element.getContributor().getName();
            if (kind == null || element.getAttribute("class") == null) {
                problems.add(Problem.error("STEP-NO-KIND", "“" + bundle + "” brings a step without “kind” or without “class”; it is passed over.")
                        .next("Tell whoever made the bundle."));
            } else {
                offered.add(new StepKind(kind, bundle, Boolean.parseBoolean(element.getAttribute("repeatable")), () -> load(element)));
            }
        }
        return of(offered, problems);
    }

    private static StepCatalogue of(List<StepKind> offered, List<Problem> problems) {
        var kinds = new LinkedHashMap<String, StepKind>();
        for (StepKind each : offered) {
            StepKind first = kinds.putIfAbsent(each.kind(), each);
            if (first != null) {
                problems.add(Problem.error("STEP-KIND-TAKEN", "“" + each.bundle() + "” brings an executor for " + each.kind() + ", which “" + first.bundle()
                        + "” has brought already; it is passed over.").next("Take one of the two bundles out."));
            }
        }
        return new StepCatalogue(kinds, problems);
    }

    private static StepExecutor<?> load(IConfigurationElement element) throws ProblemException {
        try {
            return (StepExecutor<?>) element.createExecutableExtension("class");
        } catch (CoreException | RuntimeException | LinkageError broken) {
            throw new ProblemException(Problem.error("STEP-NOT-LOADABLE", "The executor " + element.getAttribute("class") + " of the bundle “"
                    + element.getContributor().getName() + "” cannot be loaded: " + broken.getMessage()).next("Install the bundle anew, or tell whoever made it."), broken);
        }
    }

    public Optional<StepKind> find(EClass kind) {
        return Optional.ofNullable(kinds.get(EcoreUtil.getURI(kind).toString()));
    }

    /** What was wrong with the offers. */
    public List<Problem> problems() {
        return problems;
    }
}
