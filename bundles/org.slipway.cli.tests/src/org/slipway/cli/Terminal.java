package org.slipway.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.jr.ob.JSON;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.slipway.cli.internal.CommandLineMain;

/** Somebody at a prompt: stands in a folder, types commands, and keeps what they answer. */
public final class Terminal {
    private final IExtensionRegistry registry;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder;
    private byte[] typed = new byte[0];
    private Optional<Path> script = Optional.empty();
    private Optional<String> hidden = Optional.empty();
    private boolean tty;

    /** @param home a folder of the test's own: holds the configuration, the logs, and whatever the test makes */
    public Terminal(Path home) {
        this(home, new TestRegistry().registry());
    }

    public Terminal(Path home, IExtensionRegistry registry) {
        this.home = home;
        this.folder = home;
        this.registry = registry;
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.put("HOME", home.toString());
    }

    /** What a command answered. */
    public record Answer(int exit, String out, String err) {
        public Map<String, Object> json() {
            return read(Map.class);
        }

        public List<Map<String, Object>> rows() {
            return read(List.class);
        }

        @SuppressWarnings("unchecked")
        private <T> T read(Class<?> type) {
            try {
                return (T) type.cast(JSON.std.anyFrom(out));
            } catch (IOException noJson) {
                throw new AssertionError("No JSON: " + out, noJson);
            }
        }

        public List<String> lines() {
            return out.lines().toList();
        }

        public String all() {
            return out + err;
        }
    }

    public Terminal in(Path other) {
        folder = other;
        return this;
    }

    /** What stands on standard input from now on. */
    public Terminal piping(String input) {
        return pipingBytes(input.getBytes(StandardCharsets.UTF_8));
    }

    public Terminal pipingBytes(byte... input) {
        typed = input.clone();
        hidden = Optional.empty();
        return this;
    }

    /** What is typed at a prompt that does not show it. */
    public Terminal typingHidden(String input) {
        hidden = Optional.of(input);
        return this;
    }

    public Terminal onATerminal() {
        tty = true;
        return this;
    }

    public Terminal with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The start script, where there is one. */
    public Terminal startedBy(Path file) {
        script = Optional.of(file);
        return this;
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Answer run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(new PrintWriter(out), new PrintWriter(err), new Input(), tty, folder, Map.copyOf(environment),
                logs(), script, "1.2.3");
        int exit = new CommandLineMain(registry).run(surroundings, List.of(words)).number();
        return new Answer(exit, out.toString(), err.toString());
    }

    private final class Input implements Surroundings.Input {
        @Override
        public InputStream piped() {
            return new ByteArrayInputStream(typed);
        }

        @Override
        public Optional<char[]> hidden(String prompt) {
            return hidden.map(String::toCharArray);
        }
    }

    /** A site in a folder below home: site.yaml and what is given, path and text in turn. */
    public Path site(String... files) {
        Path site = home.resolve("site");
        write(site.resolve("site.yaml"), "site: Test\nid: test\n");
        for (int i = 0; i < files.length; i += 2) {
            write(site.resolve(files[i]), files[i + 1]);
        }
        folder = site;
        return site;
    }

    /** The demo site, and the terminal in it. */
    public Path demoSite() {
        Path site = home.resolve("demo-site");
        Answer made = run("init", site.toString(), "--demo");
        if (made.exit() != 0) {
            throw new AssertionError(made.all());
        }
        folder = site;
        return site;
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
