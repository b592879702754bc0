package org.slipway.steps.templates;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/** Reads files of installed bundles. */
class BundleFiles {

    String text(String bundle, String path) throws IOException {
        Bundle installed = Platform.getBundle(bundle);
        URL file = installed == null ? null : installed.getEntry(path);
        if (file == null) {
            throw new IOException("the bundle " + bundle + " has no file " + path);
        }
        try (InputStream input = file.openStream()) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
