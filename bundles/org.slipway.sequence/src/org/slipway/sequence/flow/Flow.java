package org.slipway.sequence.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.sequence.Entry;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/** What is known about one sequence without running it. Entries that are disabled have no moment, nor have those below them. */
public final class Flow {
    private final TaskSequence sequence;
    private final List<Moment> moments;
    private final Map<Entry, Moment> byEntry;
    private final List<Verdict> verdicts;
    private final VariableUses uses;
    private final Worlds end;
    private final Set<String> done;

    Flow(TaskSequence sequence, List<Moment> moments, Map<Entry, Moment> byEntry, List<Verdict> verdicts, VariableUses uses, Worlds end) {
        this.sequence = sequence;
        this.moments = List.copyOf(moments);
        this.byEntry = byEntry;
        this.verdicts = List.copyOf(verdicts);
        this.uses = uses;
        this.end = end;
        this.done = steps().flatMap(moment -> moment.facts().stream()).flatMap(facts -> facts.does().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public TaskSequence sequence() {
        return sequence;
    }

    /** In the order of running, groups before what they hold. */
    public List<Moment> moments() {
        return moments;
    }

    /** The moments of steps that can be reached. */
    public Stream<Moment> steps() {
        return moments.stream().filter(moment -> moment.entry() instanceof Step && !moment.inside().none());
    }

    /** Of these, those that do something. */
    public Stream<Moment> doing(String what) {
        return done.contains(what) ? steps().filter(moment -> moment.does(what)) : Stream.empty();
    }

    public boolean does(String what) {
        return done.contains(what);
    }

    /** The first of them behind a moment. */
    public Optional<Moment> nextAfter(Moment moment, Predicate<Moment> wanted) {
        return steps().filter(each -> each.index() > moment.index()).filter(wanted).findFirst();
    }

    public Optional<Moment> at(Entry entry) {
        return Optional.ofNullable(byEntry.get(entry));
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    public VariableUses uses() {
        return uses;
    }

    /** What can be the case when all has been done. */
    public Worlds end() {
        return end;
    }
}
