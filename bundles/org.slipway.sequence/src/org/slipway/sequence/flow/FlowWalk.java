package org.slipway.sequence.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.slipway.model.Condition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.Step;
import org.slipway.sequence.TaskSequence;

/** Walks a sequence once, in the order of running. */
final class FlowWalk {
    private final TaskSequence sequence;
    private final Flows flows;
    private final boolean toolkit;
    private final UseReader reader;
    private final InnerWalk inner;
    private final VariableUses uses = new VariableUses();
    private final Context context = new Context();
    private final List<Moment> moments = new ArrayList<>();
    private final Map<Entry, Moment> byEntry = new IdentityHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    FlowWalk(TaskSequence sequence, Flows flows) {
        this.sequence = sequence;
        this.flows = flows;
        this.toolkit = Runner.of(sequence, flows) == Runner.TOOLKIT;
        this.inner = new InnerWalk(sequence, flows, toolkit);
        this.reader = new UseReader(flows, toolkit);
    }

    Flow walk() {
        sequence.getVariables().forEach(variable -> reader.texts(variable, -1, uses::add));
        entries(sequence.getEntries(), Worlds.beginning(), false, 0);
        return new Flow(sequence, toolkit, moments, byEntry, verdicts, uses);
    }

    private Way entries(List<Entry> entries, Worlds before, boolean sheltered, int depth) {
        Worlds now = before;
        Worlds failed = nothing();
        List<String> set = new ArrayList<>(0);
        for (Entry entry : entries) {
            if (entry.isEnabled()) {
                int index = moments.size();
                Way way = entry(entry, now, sheltered || entry.isContinueOnError(), depth);
                now = way.after();
                failed = way.failed().or(failed);
                Assignment.of(entry).ifPresent(each -> {
                    context.set((Step) entry, each.variable(), each.value(), index);
                    set.add(each.variable());
                });
            }
        }
        set.forEach(context::forget);
        return new Way(now, failed);
    }

    private Way entry(Entry entry, Worlds before, boolean sheltered, int depth) {
        int index = moments.size();
        Condition when = entry.getWhen();
        Worlds inside = before;
        Worlds passed = nothing();
        if (when != null) {
            Split split = Split.of(when, before);
            verdict(entry, when, before, split, index);
            inside = split.may();
            passed = split.mayNot();
        }
        Moment moment = new Moment(entry, index, before, inside, sheltered, entry instanceof Step ? Optional.of(flows.facts(entry.eClass())) : Optional.empty(), depth);
        moments.add(moment);
        byEntry.put(entry, moment);
        reader.read(entry, index, uses::add);
        Way way = entry instanceof Group group ? group(group, inside, index, sheltered, depth) : step(entry, moment);
        return way.of(entry, passed);
    }

    private Way group(Group group, Worlds inside, int index, boolean sheltered, int depth) {
        if (group.getWhen() != null) {
            context.enter(group, group.getWhen(), index);
        }
        Way way = entries(group.getEntries(), inside, sheltered, depth + 1);
        if (group.getWhen() != null) {
            context.leave(group.getWhen());
        }
        return way;
    }

    private Way step(Entry entry, Moment moment) {
        if (!(entry instanceof Step step)) {
            return new Way(moment.inside(), nothing());
        }
        boolean known = step instanceof RunSequence run && run.getSequence() instanceof TaskSequence other && !other.eIsProxy();
        if (known ? new OtherSequence(reader, flows).read((TaskSequence) ((RunSequence) step).getSequence(), moment.index(), uses)
                : step instanceof RunSequence || moment.does("runsCode")) {
            uses.code(moment.index());
        }
        if (step instanceof RunSequence run) {
            return inner.walk(run, moment.inside());
        }
        return new Way(Change.by(step, flows.facts(step.eClass()), moment.inside(), toolkit), moment.inside());
    }

    private void verdict(Entry entry, Condition when, Worlds before, Split split, int index) {
        if (before.none()) {
            return;
        }
        if (split.may().none() || split.mayNot().none()) {
            verdicts.add(new Verdict(entry, when, !split.may().none(), Environs.why(when, before)));
        } else {
            context.decide(entry, when, index, uses).ifPresent(verdicts::add);
        }
    }

    private static Worlds nothing() {
        return Worlds.nowhere();
    }

    /** What a sequence that is run within this one does to the variables that both share. */
    private record OtherSequence(UseReader reader, Flows flows, Set<TaskSequence> seen) {
        OtherSequence(UseReader reader, Flows flows) {
            this(reader, flows, Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        /** Whether anything in it can set variables of any name. */
        boolean read(TaskSequence other, int index, VariableUses uses) {
            boolean code = false;
            if (seen.add(other)) {
                other.getVariables().forEach(variable -> reader.texts(variable, index, use -> keep(use, uses)));
                for (var all = other.eAllContents(); all.hasNext();) {
                    if (all.next() instanceof Entry entry) {
                        reader.read(entry, index, use -> keep(use, uses));
                        code |= entry instanceof RunSequence run ? run.getSequence() instanceof TaskSequence next ? read(next, index, uses) : true
                                : entry instanceof Step && flows.facts(entry.eClass()).does("runsCode");
                    }
                }
            }
            return code;
        }

        private static void keep(Use use, VariableUses uses) {
            if (use.how() == Use.How.SET || use.how() == Use.How.SET_NUMBERED) {
                uses.add(use);
            }
        }
    }
}
