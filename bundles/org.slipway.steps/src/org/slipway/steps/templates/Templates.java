package org.slipway.steps.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;

/**
 * The templates that the installed bundles bring, the standard ones first.
 *
 * @param all in the order in which lists show them
 * @param problems what was wrong with the others
 */
public record Templates(List<SequenceTemplate> all, List<Problem> problems) {
    private static final String POINT = "org.slipway.steps.templates";
    private static final String OWN_BUNDLE = "org.slipway.steps";

    public Templates {
        all = List.copyOf(all);
        problems = List.copyOf(problems);
    }

    public static Templates read(IExtensionRegistry registry) {
        return read(registry, new BundleFiles());
    }

    static Templates read(IExtensionRegistry registry, BundleFiles files) {
        Map<String, SequenceTemplate> found = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<IConfigurationElement> elements = List.of(registry.getConfigurationElementsFor(POINT));
        Stream.concat(elements.stream().filter(Templates::isOwn), elements.stream().filter(each -> !isOwn(each)))
                .forEach(element -> wrong(element, found).ifPresentOrElse(problems::add, () -> {
                    SequenceTemplate template = template(element, files);
                    found.put(template.id(), template);
                }));
        return new Templates(List.copyOf(found.values()), problems);
    }

    public Optional<SequenceTemplate> find(String id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static boolean isOwn(IConfigurationElement element) {
        return element.getContributor().getName().equals(OWN_BUNDLE);
    }

    private static Optional<Problem> wrong(IConfigurationElement element, Map<String, SequenceTemplate> found) {
        String bundle = element.getContributor().getName();
        List<String> missing = Stream.of("id", "name", "description", "file")
                .filter(each -> Objects.requireNonNullElse(element.getAttribute(each), "").isBlank()).toList();
        if (!missing.isEmpty()) {
            return Optional.of(Problem.error("TEMPLATE-INCOMPLETE", "The bundle " + bundle + " brings a template without " + String.join(", ", missing) + ".")
                    .next("State id, name, description and file in that bundle's plugin.xml."));
        }
        if (found.containsKey(element.getAttribute("id"))) {
            return Optional.of(Problem.error("TEMPLATE-TWICE", "The bundle " + bundle + " brings a template “" + element.getAttribute("id")
                    + "”, and there is one already.").next("Give it another id in that bundle's plugin.xml."));
        }
        return Optional.empty();
    }

    private static SequenceTemplate template(IConfigurationElement element, BundleFiles files) {
        String bundle = element.getContributor().getName();
        String file = element.getAttribute("file");
        return new SequenceTemplate(element.getAttribute("id"), element.getAttribute("name"), element.getAttribute("description"),
                () -> files.text(bundle, file));
    }
}
