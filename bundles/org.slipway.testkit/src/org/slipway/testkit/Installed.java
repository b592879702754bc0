package org.slipway.testkit;

import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.opentest4j.AssertionFailedError;
import org.slipway.base.Problem;
import org.slipway.model.check.Checks;
import org.slipway.model.check.ChecksReader;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.kinds.KindsReader;

/** What the installed bundles bring, read as the product reads it. A bundle that cannot join fails the test that asks. */
public final class Installed {

    private Installed() {
    }

    public static IExtensionRegistry registry() {
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        if (registry == null) {
            throw new AssertionFailedError("no bundles are installed: run this test in Equinox, as the build does");
        }
        return registry;
    }

    public static Kinds kinds() {
        KindsReader.Reading reading = new KindsReader().read(registry());
        refuse(reading.problems());
        return reading.kinds();
    }

    public static Checks checks() {
        ChecksReader.Reading reading = new ChecksReader().read(registry());
        refuse(reading.problems());
        return reading.checks();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionFailedError("a bundle did not join: " + problems);
        }
    }
}
