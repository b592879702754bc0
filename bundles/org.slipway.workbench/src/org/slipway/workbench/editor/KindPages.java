package org.slipway.workbench.editor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

/** The pages that bundles bring for a kind of files. None of their classes is loaded before an editor of that kind opens. */
final class KindPages {
    private static final String POINT = "org.slipway.workbench.pages";

    /** A page and the class that makes it. */
    record Brought(String name, IConfigurationElement element) {

        KindPageFactory factory() {
            try {
                return (KindPageFactory) element.createExecutableExtension("class");
            } catch (CoreException absent) {
                throw new IllegalStateException("The page " + name + " of the bundle " + element.getContributor().getName() + " cannot be made.", absent);
            }
        }
    }

    private static final Pattern FIRST_KEY = Pattern.compile("(?m)^([A-Za-z]\\w*):");

    private final IExtensionRegistry registry;

    KindPages(IExtensionRegistry registry) {
        this.registry = registry;
    }

    /** The kind of file that a text wants to be which cannot be read yet, so that it has its pages when it is mended. */
    static String kindOf(String text) {
        Matcher first = FIRST_KEY.matcher(text);
        return first.find() ? first.group(1) : "";
    }

    /** What takes the place of the Design page. */
    Optional<Brought> design(String kind) {
        return of(kind).filter(KindPages::isDesign).map(each -> new Brought("Design", each)).findFirst();
    }

    /** What stands between Design and Source. */
    List<Brought> further(String kind) {
        return of(kind).filter(each -> !isDesign(each)).map(each -> new Brought(Objects.requireNonNullElse(each.getAttribute("name"), "Page"), each)).toList();
    }

    private Stream<IConfigurationElement> of(String kind) {
        return Stream.of(registry.getConfigurationElementsFor(POINT)).filter(each -> kind.equals(each.getAttribute("kind")));
    }

    private static boolean isDesign(IConfigurationElement element) {
        return Boolean.parseBoolean(element.getAttribute("design"));
    }
}
