package org.slipway.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.TreeMap;

/** The example that comes with Slipway: files of this bundle, listed in {@code demo/files.txt}. */
final class DemoSite {
    private static final String LIST = "files.txt";

    /** Path in the site and text, by path. */
    Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        for (String path : read(LIST).lines().filter(line -> !line.isBlank()).toList()) {
            files.put(path, read(path));
        }
        return files;
    }

    /** A file that the demo of a deployment begins with; none of the site's. */
    static String deployment(String name) throws IOException {
        return text("demo-deployment/" + name);
    }

    private static String read(String path) throws IOException {
        return text("demo/" + path);
    }

    private static String text(String path) throws IOException {
        try (InputStream file = DemoSite.class.getResourceAsStream("/" + path)) {
            if (file == null) {
                throw new NoSuchFileException(path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
