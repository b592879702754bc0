package org.slipway.model.check;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sources of the bundle under test, found from wherever in the checkout the tests run. */
public final class Sources {

    private Sources() {
    }

    public static Path model() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (String inside : new String[] { "org.slipway.model", "bundles/org.slipway.model" }) {
                if (Files.isRegularFile(at.resolve(inside).resolve("plugin.xml"))) {
                    return at.resolve(inside);
                }
            }
        }
        throw new IllegalStateException("The tests run outside of a checkout.");
    }
}
