package org.slipway.engine.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.slipway.base.Problem;
import org.slipway.engine.target.CommandLine;
import org.slipway.engine.target.Exit;
import org.slipway.engine.target.Facts;
import org.slipway.engine.target.FileState;
import org.slipway.engine.target.Files;
import org.slipway.engine.target.Power;
import org.slipway.engine.target.Processes;
import org.slipway.engine.target.Registry;
import org.slipway.engine.target.RegistryValue;
import org.slipway.engine.target.Target;
import org.slipway.engine.target.TargetException;
import org.slipway.engine.wql.Row;

/**
 * A machine that is made of maps, for the tests of whatever asks machines: it holds facts, files and registry as a test says, and remembers
 * what was done to it. It has no abilities.
 */
public class MapMachine implements Target, Facts, Files, Registry, Processes, Power {
    /** What was done, in order: {@code write C:\x}, {@code run cmd.exe}, {@code restart PE}. */
    public final List<String> done = new ArrayList<>();
    public final List<CommandLine> commands = new ArrayList<>();
    public final Map<String, List<Row>> rows = new HashMap<>();
    public final Map<String, byte[]> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    public final Map<String, String> versions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** By key and name with | between them. */
    public final Map<String, RegistryValue> registry = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    /** By command line; what is not in it ends with 0. */
    public final Map<String, Exit> exits = new HashMap<>();
    /** Hears the line of each program that runs, before it ends. */
    public Consumer<String> running = line -> { };
    public boolean pe = true;
    public boolean keepsState = true;
    public int boots = 1;

    /** Changes the machine, and remembers it. */
    protected void change(String what, Runnable effect) {
        effect.run();
        done.add(what);
    }

    /** Adds an instance of a class; names and values of its properties follow each other. */
    public MapMachine fact(String className, Object... namesAndValues) {
        var properties = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        rows.computeIfAbsent(className, any -> new ArrayList<>()).add(new Row(properties));
        return this;
    }

    public MapMachine file(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What a file holds; nothing where it is not there. */
    public String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** How a program will end. */
    public MapMachine ends(String line, long code, String output) {
        exits.put(line, new Exit(code, false, output));
        return this;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public boolean inBootEnvironment() {
        return pe;
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));
    }

    @Override
    public Facts facts() {
        return this;
    }

    @Override
    public Files files() {
        return this;
    }

    @Override
    public Registry registry() {
        return this;
    }

    @Override
    public Processes processes() {
        return this;
    }

    @Override
    public Power power() {
        return this;
    }

    @Override
    public <T> Optional<T> offer(Class<T> ability) {
        return Optional.empty();
    }

    @Override
    public List<Row> rows(String namespace, String className) throws TargetException {
        List<Row> found = rows.get(className);
        if (found == null) {
            throw new TargetException(Problem.error("FAKE", "There is no class “" + className + "”."), 0x80041010L);
        }
        return found;
    }

    @Override
    public Optional<FileState> state(String path) {
        byte[] own = files.get(path);
        if (own != null) {
            return Optional.of(new FileState(false, own.length, Instant.EPOCH, Optional.ofNullable(versions.get(path))));
        }
        return files.keySet().stream().anyMatch(each -> below(each, path)) ? Optional.of(new FileState(true, 0, Instant.EPOCH, Optional.empty())) : Optional.empty();
    }

    private static boolean below(String path, String folder) {
        return path.regionMatches(true, 0, folder + "\\", 0, folder.length() + 1);
    }

    @Override
    public List<String> list(String folder) {
        return files.keySet().stream().filter(each -> below(each, folder)).map(each -> each.substring(folder.length() + 1).split("\\\\")[0]).distinct().sorted().toList();
    }

    @Override
    public InputStream read(String path) throws TargetException {
        byte[] own = files.get(path);
        if (own == null) {
            throw new TargetException(Problem.error("FAKE", "There is no file “" + path + "”."), 0x80070002L);
        }
        return new ByteArrayInputStream(own);
    }

    @Override
    public void write(String path, InputStream contents) {
        try {
            byte[] bytes = contents.readAllBytes();
            change("write " + path, () -> files.put(path, bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void delete(String path) {
        change("delete " + path, () -> files.keySet().removeIf(each -> each.equalsIgnoreCase(path) || below(each, path)));
    }

    @Override
    public boolean hasKey(String key) {
        return registry.keySet().stream().anyMatch(each -> each.regionMatches(true, 0, key + "|", 0, key.length() + 1) || below(each, key));
    }

    @Override
    public Optional<RegistryValue> get(String key, String name) {
        return Optional.ofNullable(registry.get(key + "|" + name));
    }

    @Override
    public void set(String key, String name, RegistryValue value) {
        registry.put(key + "|" + name, value);
    }

    @Override
    public void deleteKey(String key) {
        registry.keySet().removeIf(each -> each.startsWith(key));
    }

    @Override
    public Exit run(CommandLine command, Consumer<String> lines) {
        commands.add(command);
        change("run " + command.line(), () -> { });
        running.accept(command.line());
        Exit exit = exits.getOrDefault(command.line(), new Exit(0, false, ""));
        exit.output().lines().forEach(lines);
        return exit;
    }

    @Override
    public boolean survivesRestart() {
        return keepsState;
    }

    @Override
    public void restart(Next next, String reason) throws TargetException {
        change("restart " + next, () -> {
            boots++;
            pe = next == Next.PE;
        });
    }

    @Override
    public void restart(Next next, String reason, Duration notice) throws TargetException {
        change("notice " + notice.toSeconds() + " " + reason, () -> { });
        restart(next, reason);
    }

    @Override
    public String bootId() {
        return "boot " + boots;
    }
}
