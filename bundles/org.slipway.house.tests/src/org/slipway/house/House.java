package org.slipway.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The source tree: its bundles, what they require, and their files. */
record House(Path root) {

    /** A bundle's folder with its manifest. */
    record Bundle(Path folder, Manifest manifest) {
        String name() {
            return folder.getFileName().toString();
        }

        boolean isTest() {
            return name().endsWith(".tests") || name().endsWith("testkit");
        }

        String header(String key) {
            String value = manifest.getMainAttributes().getValue(key);
            return value == null ? "" : value;
        }

        /** Symbolic names of required bundles, without their attributes. */
        List<String> required() {
            return Arrays.stream(header("Require-Bundle").split(",(?=\\s*[A-Za-z])")).map(each -> each.split(";")[0].strip())
                    .filter(each -> !each.isEmpty()).toList();
        }
    }

    static House here() {
        Path root = Path.of(System.getProperty("slipway.root", System.getProperty("user.dir")));
        while (root != null && !Files.isDirectory(root.resolve("bundles"))) {
            root = root.getParent();
        }
        if (root == null) {
            throw new IllegalStateException("run from within the source tree, or name it by -Dslipway.root");
        }
        return new House(root);
    }

    List<Bundle> bundles() {
        try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
            return folders.filter(each -> Files.exists(each.resolve("META-INF/MANIFEST.MF"))).sorted().map(House::bundle).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Bundle bundle(Path folder) {
        try (InputStream manifest = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Bundle(folder, new Manifest(manifest));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Files that are written by hand: nothing generated or built. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(each -> each.toString().endsWith(ending))
                    .filter(each -> Stream.of("src-gen", "target", "bin", ".build", ".git", "xtend-gen")
                            .noneMatch(made -> contains(folder.relativize(each), made))).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean contains(Path path, String folder) {
        for (Path part : path) {
            if (part.toString().equals(folder)) {
                return true;
            }
        }
        return false;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
