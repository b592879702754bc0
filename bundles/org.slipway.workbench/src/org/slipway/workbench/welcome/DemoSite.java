package org.slipway.workbench.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/**
 * The demo site. Its files are in the bundle of the command line, which makes it too ({@code slipway init --demo}); the workbench
 * must not depend on that bundle, so it asks the platform for the files by the bundle's name and does without where it is absent.
 */
public final class DemoSite {
    private static final String BUNDLE = "org.slipway.cli";
    private static final String FOLDER = "demo";

    private final List<URL> files;

    private DemoSite(List<URL> files) {
        this.files = files;
    }

    /** Empty in a product without a demo. */
    public static Optional<DemoSite> installed() {
        Bundle bundle = Platform.getBundle(BUNDLE);
        var files = bundle == null ? null : bundle.findEntries(FOLDER, "*", true);
        return Optional.ofNullable(files).map(Collections::list).map(DemoSite::new);
    }

    /** Writes the demo into a folder, unless there is a site in it already: then that one is left as it is. */
    public Path in(Path folder) throws ProblemException {
        if (Files.exists(folder.resolve("site.yaml"))) {
            return folder;
        }
        try {
            for (URL file : files) {
                String path = file.getPath().substring(file.getPath().indexOf("/" + FOLDER + "/") + FOLDER.length() + 2);
                if (!path.endsWith("/")) {
                    copy(file, folder.resolve(path));
                }
            }
            return folder;
        } catch (IOException refused) {
            throw new ProblemException(Problem.error("DEMO-UNWRITABLE", "The demo site cannot be written: " + refused.getMessage() + ".")
                    .at(Place.of(folder.toString())).next("See that there is room in your home folder and that you may write there."), refused);
        }
    }

    private static void copy(URL file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = file.openStream()) {
            Files.copy(content, target);
        }
    }
}
