package org.slipway.engine.run;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** A machine that remembers what was done to it, and can be cut off before or after any call that changes it. */
public final class FakeTarget implements Target, Facts, Files, Registry, Processes, Power {
    /** The engine is gone: no code of ours may catch it. */
    static final class Cut extends Error {
        private static final long serialVersionUID = 1L;
    }

    final List<String> done = new ArrayList<>();
    final Map<String, List<Row>> rows = new HashMap<>();
    final Map<String, FileState> states = new HashMap<>();
    final Map<String, RegistryValue> values = new HashMap<>();
    final Map<String, Exit> exits = new HashMap<>();
    public boolean pe = true;
    boolean keepsState = true;
    public int boots = 1;
    /** Counts down with each change; at 0 the engine is cut off, before it or after it. */
    int changesUntilCut = Integer.MAX_VALUE;
    boolean cutAfter;

    public List<String> done() {
        return List.copyOf(done);
    }

    private void change(Runnable effect) {
        boolean cut = --changesUntilCut == 0;
        if (cut && !cutAfter) {
            throw new Cut();
        }
        effect.run();
        if (cut) {
            throw new Cut();
        }
    }

    /** A change of the machine, by a step of a test. */
    void act(String what) {
        change(() -> done.add(what));
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
        return InstantSource.fixed(Instant.EPOCH);
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
        return Optional.ofNullable(states.get(path));
    }

    @Override
    public List<String> list(String folder) {
        return List.of();
    }

    @Override
    public InputStream read(String path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void write(String path, InputStream contents) {
        act("write " + path);
    }

    @Override
    public void delete(String path) {
        act("delete " + path);
    }

    @Override
    public boolean hasKey(String key) {
        return values.keySet().stream().anyMatch(each -> each.startsWith(key + "|"));
    }

    @Override
    public Optional<RegistryValue> get(String key, String name) {
        return Optional.ofNullable(values.get(key + "|" + name));
    }

    @Override
    public void set(String key, String name, RegistryValue value) {
        values.put(key + "|" + name, value);
    }

    @Override
    public void deleteKey(String key) {
        values.keySet().removeIf(each -> each.startsWith(key));
    }

    @Override
    public Exit run(CommandLine command, Consumer<String> lines) {
        act("run " + command.line());
        Exit exit = exits.getOrDefault(command.line(), new Exit(0, false, ""));
        exit.output().lines().forEach(lines);
        return exit;
    }

    @Override
    public boolean survivesRestart() {
        return keepsState;
    }

    @Override
    public void restart(Next next, String reason) {
        change(() -> {
            done.add("restart " + next);
            boots++;
            pe = next == Next.PE;
        });
    }

    @Override
    public String bootId() {
        return "boot " + boots;
    }
}
