package org.slipway.workbench.workspaces;

import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.slipway.base.Problem;

/** Reads which workspaces the installed bundles bring, without loading one of their classes. */
public final class WorkspaceReader {
    private static final String POINT = "org.slipway.workbench.workspaces";

    public WorkspaceCatalogue read(IExtensionRegistry registry) {
        var found = new LinkedHashMap<String, Workspace>();
        var problems = new ArrayList<Problem>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String bundle = element.getContributor().getName();
            Optional<String> missing = List.of("id", "name", "perspective").stream().filter(key -> element.getAttribute(key) == null).findFirst();
            if (missing.isPresent()) {
                problems.add(Problem.error("WORKSPACE-INCOMPLETE", "A workspace of the bundle " + bundle + " has no " + missing.get() + ".")
                        .next("Add the attribute in the bundle's plugin.xml."));
            } else if (found.putIfAbsent(element.getAttribute("id"), workspace(element)) != null) {
                problems.add(Problem.error("WORKSPACE-TAKEN", "The workspace id " + element.getAttribute("id") + " of the bundle " + bundle
                        + " is taken.").next("Begin the id with the name of your bundle."));
            }
        }
        return new WorkspaceCatalogue(ordered(found, problems), List.copyOf(problems));
    }

    private static Workspace workspace(IConfigurationElement element) {
        return new Workspace(element.getAttribute("id"), element.getAttribute("name"),
                Objects.requireNonNullElse(element.getAttribute("description"), ""),
                Optional.ofNullable(element.getAttribute("icon")).flatMap(path -> file(element, path)),
                element.getAttribute("perspective"), Optional.ofNullable(element.getAttribute("after")));
    }

    private static Optional<URL> file(IConfigurationElement element, String path) {
        Bundle bundle = Platform.getBundle(element.getContributor().getName());
        return Optional.ofNullable(bundle).map(found -> FileLocator.find(found, new Path(path), null));
    }

    /** Each behind the one that it names; one that names an absent or circular one comes last. */
    private static List<Workspace> ordered(Map<String, Workspace> found, List<Problem> problems) {
        var ordered = new ArrayList<Workspace>();
        found.values().stream().filter(each -> each.after().isEmpty()).forEach(first -> place(first, found, ordered));
        for (Workspace left : found.values()) {
            if (!ordered.contains(left)) {
                if (found.containsKey(left.after().orElseThrow())) {
                    problems.add(Problem.warning("WORKSPACE-CYCLE", "The workspace " + left.id() + " stands after one that stands after it.")
                            .next("Change the attribute after of one of them."));
                }
                place(left, found, ordered);
            }
        }
        return List.copyOf(ordered);
    }

    private static void place(Workspace workspace, Map<String, Workspace> found, List<Workspace> ordered) {
        if (!ordered.contains(workspace)) {
            ordered.add(workspace);
            found.values().stream().filter(each -> each.after().filter(workspace.id()::equals).isPresent())
                    .forEach(next -> place(next, found, ordered));
        }
    }
}
