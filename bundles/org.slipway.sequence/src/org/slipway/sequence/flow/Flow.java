package org.slipway.sequence.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slipway.sequence.Entry;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/** What is known about one sequence without running it. Entries that are disabled have no moment, nor have those below them. */
public final class Flow {
    private final TaskSequence sequence;
    private final List<Moment> moments;
    private final Map<Entry, Moment> byEntry;
    private final List<Verdict> verdicts;
    private final VariableUses uses;
    private final boolean toolkit;
    private final Set<String> done;
    private final int firstUnknown;
    private final boolean runsOthers;

    Flow(TaskSequence sequence, boolean toolkit, List<Moment> moments, Map<Entry, Moment> byEntry, List<Verdict> verdicts, VariableUses uses) {
        this.sequence = sequence;
        this.toolkit = toolkit;
        this.moments = List.copyOf(moments);
        this.byEntry = byEntry;
        this.verdicts = List.copyOf(verdicts);
        this.uses = uses;
        this.done = steps().flatMap(moment -> moment.facts().stream()).flatMap(facts -> facts.does().stream()).collect(Collectors.toUnmodifiableSet());
        this.runsOthers = steps().anyMatch(each -> each.entry() instanceof RunSequence);
        this.firstUnknown = steps().filter(each -> each.entry() instanceof RunSequence run && !(run.getSequence() instanceof TaskSequence inner && !inner.eIsProxy()))
                .mapToInt(Moment::index).findFirst().orElse(Integer.MAX_VALUE);
    }

    public TaskSequence sequence() {
        return sequence;
    }

    /** Whether the Deployment Toolkit runs it, whose steps do by scripts what the engine's do by themselves. */
    public boolean toolkit() {
        return toolkit;
    }

    /** In the order of running, groups before what they hold. */
    public List<Moment> moments() {
        return moments;
    }

    /** The moments of steps that can be reached. */
    public Stream<Moment> steps() {
        return moments.stream().filter(Flow::isReached);
    }

    private static boolean isReached(Moment moment) {
        return moment.entry() instanceof Step && !moment.inside().none();
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
        return moments.subList(moment.index() + 1, moments.size()).stream().filter(Flow::isReached).filter(wanted).findFirst();
    }

    public Optional<Moment> at(Entry entry) {
        return Optional.ofNullable(byEntry.get(entry));
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** Whether it runs other sequences. */
    public boolean runsOthers() {
        return runsOthers;
    }

    /** Whether something ran before that nobody knows here, so that any world can be the case without anything being wrong. */
    public boolean isUnknownAt(Moment moment) {
        return firstUnknown < moment.index();
    }

    public VariableUses uses() {
        return uses;
    }
}
