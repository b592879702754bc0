package org.slipway.cli.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.cli.CliCommand;
import org.slipway.cli.Commands;
import org.slipway.cli.Commands.Entry;

/** Reads which commands the installed bundles bring, without loading one of their classes. */
public final class CommandsReader {
    private static final String POINT = "org.slipway.cli.commands";
    private static final String OWN_BUNDLE = "org.slipway.cli";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    public Commands read(IExtensionRegistry registry) {
        var found = new LinkedHashMap<String, Entry>();
        var problems = new ArrayList<Problem>();
        for (IConfigurationElement element : ownFirst(registry.getConfigurationElementsFor(POINT))) {
            List<Problem> wrong = problemsOf(element);
            if (wrong.isEmpty()) {
                Entry entry = entry(element);
                Entry taken = found.putIfAbsent(entry.name(), entry);
                if (taken != null) {
                    problems.add(taken(entry, taken));
                }
            }
            problems.addAll(wrong);
        }
        return new Commands(found, problems);
    }

    /** The product's own commands have their names whatever else is installed. */
    private static List<IConfigurationElement> ownFirst(IConfigurationElement[] elements) {
        return Arrays.stream(elements)
                .sorted(Comparator.comparing((IConfigurationElement element) -> !isOwn(element))
                        .thenComparing(element -> isOwn(element) ? "" : bundle(element)))
                .toList();
    }

    private static List<Problem> problemsOf(IConfigurationElement element) {
        var problems = new ArrayList<Problem>();
        for (String attribute : List.of("name", "description", "class")) {
            String value = element.getAttribute(attribute);
            if (value == null || value.isBlank()) {
                problems.add(Problem.error("COMMAND-INCOMPLETE", "The bundle " + bundle(element) + " brings a command without "
                        + attribute + ".").next("Its plugin.xml must state name, description and class."));
            }
        }
        String name = element.getAttribute("name");
        if (problems.isEmpty() && !NAME.matcher(name).matches()) {
            problems.add(Problem.error("COMMAND-NAME", "The bundle " + bundle(element) + " brings a command named “" + name + "”.")
                    .next("A command's name is small letters and digits, with hyphens or points between them."));
        }
        return problems;
    }

    private static Problem taken(Entry entry, Entry by) {
        return Problem.error("COMMAND-TAKEN", "The bundle " + entry.bundle() + " brings a command “" + entry.name()
                + "”, a name that " + (by.builtIn() ? "Slipway itself" : "the bundle " + by.bundle()) + " has already.")
                .next("That command is left out; its bundle should name it " + entry.bundle().replaceAll(".*\\.", "") + "." + entry.name()
                        + " or the like.");
    }

    private static Entry entry(IConfigurationElement element) {
        return new Entry(element.getAttribute("name"), element.getAttribute("description").strip(), bundle(element), isOwn(element),
                () -> make(element));
    }

    private static CliCommand make(IConfigurationElement element) throws ProblemException {
        try {
            return (CliCommand) element.createExecutableExtension("class");
        } catch (CoreException | ClassCastException | LinkageError broken) {
            throw new ProblemException(Problem.error("COMMAND-BROKEN", "The command “" + element.getAttribute("name") + "” of the bundle "
                    + bundle(element) + " cannot be loaded: its class " + element.getAttribute("class")
                    + (broken instanceof ClassCastException ? " is no CliCommand." : " is missing or does not start."))
                    .next("All other commands work. Update or remove that bundle, or tell who made it."), broken);
        }
    }

    private static boolean isOwn(IConfigurationElement element) {
        return bundle(element).equals(OWN_BUNDLE);
    }

    private static String bundle(IConfigurationElement element) {
        return element.getContributor().getName();
    }
}
