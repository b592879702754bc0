package org.slipway.product;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An unpacked product and the home of the person who runs it.
 *
 * @param settings environment variables that differ from those of the test; an empty value takes one away
 */
record Product(Path folder, Path home, Map<String, String> settings) {
    /** A first start installs and resolves all bundles. Seconds; far more than it takes, far less than a build may hang. */
    private static final int LONGEST = 180;

    /** What a process said and how it ended. */
    record Ended(int code, String out, String err) {
    }

    Product(Path folder, Path home) {
        this(folder, home, Map.of());
    }

    Product with(String setting, String value) {
        var more = new HashMap<>(settings);
        more.put(setting, value);
        return new Product(folder, home, more);
    }

    /** The product for this machine, as the build left it. */
    static Path built() {
        String arch = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return releng().resolve("products/org.slipway.product/linux/gtk").resolve(arch).resolve("slipway");
    }

    static Path repository() {
        return releng().resolve("repository");
    }

    private static Path releng() {
        return Path.of(System.getProperty("slipway.root")).resolve("releng/org.slipway.product/target");
    }

    /** A copy that a test may change. */
    static Path copy(Path product, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(product)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Files.copy(each, to.resolve(product.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    /** What stood before the user when the window could be used, and how the workbench ended when it was closed then. */
    record Window(Ended ended, Properties seen) {
        List<String> workspaces() {
            return List.of(seen.getProperty("workspaces", "").split(" "));
        }

        String workspace() {
            return seen.getProperty("workspace");
        }

        String site() {
            return seen.getProperty("site");
        }
    }

    /** Starts the workbench, and ends it as soon as its window can be used. Its state stays below {@link #home}. */
    Window workbench(Path from, String... arguments) throws IOException {
        Path ready = Files.createTempFile(home, "ready", null);
        Product closing = with("SLIPWAY_JAVA_OPTIONS",
                "-Duser.home=" + home + " -Dslipway.readyFile=" + ready + " -Dslipway.exitWhenReady=true");
        Ended ended = closing.slipway(from, Stream.concat(Stream.of("workbench"), Stream.of(arguments)).toArray(String[]::new));
        var seen = new Properties();
        try (Reader reader = Files.newBufferedReader(ready)) {
            seen.load(reader);
        }
        return new Window(ended, seen);
    }

    Ended slipway(Path from, String... arguments) {
        return run(from, Stream.concat(Stream.of(folder.resolve("slipway").toString()), Stream.of(arguments)).toList());
    }

    /** Runs p2's director on this product. */
    Ended director(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                plugin("org.eclipse.equinox.launcher_").toString(), "-nosplash", "-application", "org.eclipse.equinox.p2.director",
                "-destination", folder.toString(), "-data", home.resolve("director").toString()));
        command.addAll(List.of(arguments));
        return run(folder, command);
    }

    private Path plugin(String prefix) throws IOException {
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            return plugins.filter(each -> each.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
        }
    }

    Ended run(Path from, List<String> command) {
        try {
            Path out = Files.createTempFile(home, "out", null);
            Path err = Files.createTempFile(home, "err", null);
            Process process = process(from, command, out, err).start();
            if (!process.waitFor(LONGEST, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(command + " is still running; it said " + Files.readString(out) + Files.readString(err));
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private ProcessBuilder process(Path from, List<String> command, Path out, Path err) {
        var builder = new ProcessBuilder(command).directory(from.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_"));
        environment.put("HOME", home.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        settings.forEach((name, value) -> {
            if (value.isEmpty()) {
                environment.remove(name);
            } else {
                environment.put(name, value);
            }
        });
        return builder;
    }
}
