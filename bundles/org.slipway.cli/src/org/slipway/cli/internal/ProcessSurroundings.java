package org.slipway.cli.internal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.slipway.cli.Surroundings;

/** The surroundings of the process that Slipway runs in. */
public final class ProcessSurroundings {

    private ProcessSurroundings() {
    }

    /** Equinox may start in another folder than the person's, so the start script tells that one, and itself, by properties. */
    public static Surroundings of(Path logs, String version) {
        Path folder = Path.of(System.getProperty("slipway.cwd", "")).toAbsolutePath().normalize();
        return new Surroundings(writer(new PipeEnd(new FileOutputStream(FileDescriptor.out))), writer(new FileOutputStream(FileDescriptor.err)), new ProcessInput(), isTerminal(), folder,
                System.getenv(), logs, Optional.ofNullable(System.getProperty("slipway.script")).map(Path::of), version);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, charset()), false);
    }

    /** Windows consoles have code pages; everywhere else UTF-8 is read, even where the locale says no more than C. */
    private static Charset charset() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String console = System.getProperty("stdout.encoding", "");
        return windows && console().isPresent() && Charset.isSupported(console) ? Charset.forName(console) : StandardCharsets.UTF_8;
    }

    /** The script can ask the system whether standard output is a terminal; the JDK only whether input and output both are. */
    private static boolean isTerminal() {
        String told = System.getProperty("slipway.terminal");
        return told != null ? Boolean.parseBoolean(told) : console().isPresent();
    }

    /** From Java 22 on there may be a console that is no terminal, and a method to ask; before, there is none then. */
    private static Optional<Console> console() {
        Optional<Console> console = Optional.ofNullable(System.console());
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return console.isPresent() && Boolean.FALSE.equals(isTerminal.invoke(console.get())) ? Optional.empty() : console;
        } catch (ReflectiveOperationException java21) {
            return console;
        }
    }

    private record ProcessInput() implements Surroundings.Input {
        @Override
        public InputStream piped() {
            return System.in;
        }

        @Override
        public Optional<char[]> hidden(String prompt) {
            return console().map(console -> console.readPassword("%s", prompt));
        }
    }
}
