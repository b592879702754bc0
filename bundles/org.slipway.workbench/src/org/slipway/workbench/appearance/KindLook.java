package org.slipway.workbench.appearance;

import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.osgi.framework.Bundle;
import org.slipway.model.kinds.Spelling;

/** How kinds show: their icon and what people call one and several of them. Bundles say it by {@code org.slipway.workbench.kinds}. */
public final class KindLook {
    private static final String POINT = "org.slipway.workbench.kinds";

    private record Said(Optional<String> name, Optional<String> plural, Optional<URL> icon) {
    }

    private final Map<String, Said> said;
    private final Icons icons;

    private KindLook(Map<String, Said> said, Icons icons) {
        this.said = said;
        this.icons = icons;
    }

    public static KindLook read(IExtensionRegistry registry, Icons icons) {
        var said = new HashMap<String, Said>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String key = element.getAttribute("key");
            if (key != null) {
                said.putIfAbsent(key, new Said(Optional.ofNullable(element.getAttribute("name")), Optional.ofNullable(element.getAttribute("plural")),
                        Optional.ofNullable(element.getAttribute("icon")).flatMap(path -> file(element, path))));
            }
        }
        return new KindLook(said, icons);
    }

    private static Optional<URL> file(IConfigurationElement element, String path) {
        Bundle bundle = Platform.getBundle(element.getContributor().getName());
        return Optional.ofNullable(bundle).map(found -> FileLocator.find(found, new Path(path), null));
    }

    private Optional<Said> of(String key) {
        return Optional.ofNullable(said.get(key));
    }

    public ImageDescriptor icon(String key) {
        return of(key).flatMap(Said::icon).map(Icons::at).orElseGet(() -> icons.icon("kinds/element"));
    }

    /** “Boot image”. */
    public String name(String key) {
        return of(key).flatMap(Said::name).orElseGet(() -> words(key));
    }

    /** “Boot images”. */
    public String plural(String key) {
        return of(key).flatMap(Said::plural).orElseGet(() -> plurally(name(key)));
    }

    private static String words(String key) {
        return Spelling.title(key.substring(key.lastIndexOf('.') + 1));
    }

    private static String plurally(String name) {
        return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name.endsWith("s") ? name + "es" : name + "s";
    }
}
