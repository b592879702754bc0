package org.slipway.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slipway.configmgr.ConfigMgrFormat;
import org.slipway.engine.plan.StepCatalogue;
import org.slipway.mdt.MdtFormat;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.sequence.SequencePackage;
import org.slipway.steps.StepsPackage;
import org.slipway.steps.toolkit.ToolkitPackage;
import org.slipway.target.simulated.SimulatedTargets;

/** An extension registry with what Slipway's own plugin.xml files say, and whatever a test lets other bundles say. */
public final class TestRegistry {
    private static final Object KEY = new Object();
    /** A class of each bundle, by whose class loader its others are found. */
    private static final Map<String, Class<?>> NEIGHBOURS = Map.of("org.slipway.model", Kinds.class, "org.slipway.sequence", SequencePackage.class,
            "org.slipway.steps", StepsPackage.class, "org.slipway.mdt", MdtFormat.class,
            "org.slipway.configmgr", ConfigMgrFormat.class, "org.slipway.target.simulated", SimulatedTargets.class);

    private final IExtensionRegistry registry;

    public TestRegistry() {
        Objects.requireNonNull(List.of(ModelPackage.eINSTANCE, SequencePackage.eINSTANCE, StepsPackage.eINSTANCE, ToolkitPackage.eINSTANCE)); // in Equinox its registration is read from the extension registry
        try {
            registry = RegistryFactory.createRegistry(new Strategy(), KEY, KEY);
            add("org.slipway.model", read(pluginXml(Kinds.class, "<extension-point id=\"kinds\"")));
            add("org.slipway.sequence", read(pluginXml(SequencePackage.class, "urn:slipway:sequence:1.0")));
            add("org.slipway.engine", read(pluginXml(StepCatalogue.class, "<extension-point id=\"steps\"")));
            add("org.slipway.target.simulated", read(pluginXml(SimulatedTargets.class, "name=\"simulated\"")));
            add("org.slipway.steps", read(pluginXml(StepsPackage.class, "urn:slipway:steps:1.0")));
            add("org.slipway.mdt", read(pluginXml(MdtFormat.class, "MdtFormat")));
            add("org.slipway.configmgr", read(pluginXml(ConfigMgrFormat.class, "ConfigMgrFormat")));
            add("org.slipway.cli", read(pluginXml(CliCommand.class, "<extension-point id=\"commands\"")));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public IExtensionRegistry registry() {
        return registry;
    }

    /** Lets a bundle bring extensions, as its plugin.xml would. */
    public TestRegistry with(String bundle, String extensions) {
        add(bundle, "<plugin>" + extensions + "</plugin>");
        return this;
    }

    private void add(String bundle, String xml) {
        var contributor = new RegistryContributor(bundle, bundle, null, null);
        registry.addContribution(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), contributor, false, bundle, null, KEY);
    }

    static String read(URL file) throws IOException {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In Equinox the bundle knows its file; on a plain class path there are many of that name. */
    static URL pluginXml(Class<?> in, String mark) throws IOException {
        Optional<Bundle> bundle = Optional.ofNullable(FrameworkUtil.getBundle(in));
        if (bundle.isPresent()) {
            return bundle.get().getEntry("plugin.xml");
        }
        return Collections.list(in.getClassLoader().getResources("plugin.xml")).stream().filter(url -> {
            try {
                return read(url).contains(mark);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }).findFirst().orElseThrow();
    }

    private static final class Strategy extends RegistryStrategy {
        Strategy() {
            super(null, null);
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
            Class<?> neighbour = NEIGHBOURS.getOrDefault(contributor.getName(), CliCommand.class);
            try {
                return neighbour.getClassLoader().loadClass(className).getConstructor().newInstance();
            } catch (ReflectiveOperationException missing) {
                throw new CoreException(new Status(IStatus.ERROR, contributor.getName(), "no class " + className, missing));
            }
        }
    }
}
