package org.slipway.sequence.exchange.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** Reads which formats the installed bundles bring, without loading one of their classes. */
public final class FormatsReader {
    private static final String POINT = "org.slipway.sequence.formats";

    /** The formats that could be read, and what was wrong with the others. */
    public record Reading(Formats formats, List<Problem> problems) {
    }

    public Reading read(IExtensionRegistry registry) {
        Map<String, InstalledFormat> formats = new LinkedHashMap<>();
        var problems = new ArrayList<Problem>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String name = element.getAttribute("name");
            String label = element.getAttribute("label");
            String bundle = element.getContributor().getName();
            if (name == null || label == null || element.getAttribute("class") == null) {
                problems.add(Problem.error("FORMAT-INCOMPLETE", "The bundle " + bundle + " announces a format without a name, a label or a class.")
                        .next("Give the format element in that bundle's plugin.xml all three attributes."));
            } else if (formats.putIfAbsent(name, new InstalledFormat(name, label, () -> load(name, bundle, element))) != null) {
                problems.add(Problem.error("FORMAT-TAKEN", "The bundle " + bundle + " announces a format “" + name + "”, a name that another one has already.")
                        .next("That format is left out; its bundle should choose another name."));
            }
        }
        return new Reading(new Formats(List.copyOf(formats.values())), List.copyOf(problems));
    }

    private static SequenceFormat load(String name, String bundle, IConfigurationElement element) throws ProblemException {
        try {
            return (SequenceFormat) element.createExecutableExtension("class");
        } catch (CoreException | ClassCastException | LinkageError broken) {
            throw new ProblemException(Problem.error("FORMAT-BROKEN", "The format “" + name + "” of the bundle " + bundle + " cannot be loaded; " + broken.getMessage())
                    .next("All other formats work. Update or remove that bundle, or tell who made it."), broken);
        }
    }
}
