package org.slipway.target.windows.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slipway.engine.target.CommandLine;

/**
 * A program, and how to read what it says.
 *
 * @param secrets the names of those variables of its environment that hold some
 * @param good codes that it ends with where all is well; none where whoever asked judges by himself
 * @param meter where it tells how far it is
 */
public record Run(CommandLine line, Set<String> secrets, List<Long> good, Meter meter) {

    /** Where a program tells how far it is. */
    public enum Meter {
        NONE,
        /** Lines with a percentage, as DISM and the migration tools draw them. */
        PERCENT,
        /** Answers of scripts of ours, which also bring what they found out. */
        SCRIPT
    }

    public Run {
        secrets = Set.copyOf(secrets);
        good = List.copyOf(good);
    }

    /** A program that says no more than how it ended. */
    public static Run of(String line) {
        return new Run(CommandLine.of(line), Set.of(), List.of(0L), Meter.NONE);
    }

    /** With these all is well; without one, whoever asked judges by himself. */
    public Run ending(Long... codes) {
        return new Run(line, secrets, List.of(codes), meter);
    }

    public Run meter(Meter where) {
        return new Run(line, secrets, good, where);
    }

    /** What people read in place of the line. */
    public Run told(String text) {
        return with(new CommandLine(line.line(), text, line.folder(), line.environment(), line.user(), line.timeout()));
    }

    public Run in(String folder) {
        return with(new CommandLine(line.line(), line.told(), Optional.of(folder), line.environment(), line.user(), line.timeout()));
    }

    public Run within(Optional<Duration> limit) {
        return with(new CommandLine(line.line(), line.told(), line.folder(), line.environment(), line.user(), limit));
    }

    public Run given(String name, String value) {
        var environment = new TreeMap<>(line.environment());
        environment.put(name, value);
        return with(new CommandLine(line.line(), line.told(), line.folder(), Map.copyOf(environment), line.user(), line.timeout()));
    }

    /** A variable that nobody is told. */
    public Run secret(String name, String value) {
        var more = new TreeSet<>(secrets);
        more.add(name);
        Run given = given(name, value);
        return new Run(given.line, more, good, meter);
    }

    private Run with(CommandLine other) {
        return new Run(other, secrets, good, meter);
    }
}
