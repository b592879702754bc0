package org.slipway.launcher;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads all classes that a bundle may need, once, so that the class-data archive that the JVM writes at its end holds them for
 * every command, not for the first one alone.
 */
final class Training {
    private final BundleContext context;

    Training(BundleContext context) {
        this.context = context;
    }

    void loadClassesFor(String bundle) {
        var needed = new LinkedHashSet<BundleWiring>();
        find(bundle).ifPresent(wiring -> collect(wiring, needed));
        needed.forEach(Training::loadAll);
    }

    private Optional<BundleWiring> find(String name) {
        return Arrays.stream(context.getBundles()).filter(each -> each.getSymbolicName().equals(name)).findFirst()
                .map(each -> each.adapt(BundleWiring.class));
    }

    private static void collect(BundleWiring wiring, Set<BundleWiring> needed) {
        if (wiring.getBundle().getBundleId() != 0 && needed.add(wiring)) { // the framework is loaded already
            wiring.getRequiredWires(null).stream().map(BundleWire::getProviderWiring).forEach(each -> collect(each, needed));
        }
    }

    private static void loadAll(BundleWiring wiring) {
        Bundle bundle = wiring.getBundle();
        for (String file : wiring.listResources("/", "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL)) {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            if (!name.startsWith("META-INF.") && !name.endsWith("-info")) {
                load(bundle, name);
            }
        }
    }

    private static void load(Bundle bundle, String name) {
        try {
            bundle.loadClass(name);
        } catch (ClassNotFoundException | LinkageError optional) {
            return; // a class for something that is not installed, Ant tasks for instance: no command needs it
        }
    }
}
