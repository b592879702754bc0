package org.slipway.engine.plan;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

/** An extension registry of what bundles offer in a test; remembers every class that somebody asked it for. */
public final class OfferedBy {
    private final Object token = new Object();
    private final List<String> loaded = new ArrayList<>();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new Strategy(), token, null);

    /** Makes classes with the loader of the tests; no other bundle is there. */
    private final class Strategy extends RegistryStrategy {
        Strategy() {
            super(null, null);
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String type, String overridden) throws CoreException {
            loaded.add(type);
            try {
                return Class.forName(type, true, OfferedBy.class.getClassLoader()).getConstructor().newInstance();
            } catch (ReflectiveOperationException missing) {
                throw new CoreException(new Status(IStatus.ERROR, contributor.getActualName(), type + " cannot be loaded", missing));
            }
        }
    }

    public OfferedBy(String point) {
        add("org.slipway.engine", "<extension-point id=\"" + point + "\" name=\"offers\"/>");
    }

    /** @param elements of the extension */
    public OfferedBy bundle(String name, String point, String elements) {
        return add(name, "<extension point=\"org.slipway.engine." + point + "\">" + elements + "</extension>");
    }

    private OfferedBy add(String bundle, String plugin) {
        try {
            registry.addContribution(new ByteArrayInputStream(("<?xml version=\"1.0\"?><plugin>" + plugin + "</plugin>").getBytes(StandardCharsets.UTF_8)),
                    ContributorFactorySimple.createContributor(bundle), false, bundle, null, token);
            return this;
        } catch (IllegalArgumentException wrong) {
            throw new AssertionError(wrong);
        }
    }

    public IExtensionRegistry registry() {
        return registry;
    }

    public List<String> loaded() {
        return List.copyOf(loaded);
    }
}
