package org.slipway.sequence.flow;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;

/** Every place where a sequence sets or reads a variable, also in what is disabled and never run, in the order in which it stands there. */
public final class Mentions {
    private final UseReader reader;
    private final List<Use> all = new ArrayList<>();

    private Mentions(UseReader reader) {
        this.reader = reader;
    }

    /** What belongs to the sequence itself has the index -1, the entries count from 0. */
    public static List<Use> in(TaskSequence sequence, Flows flows) {
        var mentions = new Mentions(new UseReader(flows, Runner.of(sequence, flows) == Runner.TOOLKIT));
        sequence.getVariables().forEach(variable -> mentions.reader.texts(variable, -1, mentions.all::add));
        mentions.entries(sequence.getEntries(), 0);
        return List.copyOf(mentions.all);
    }

    private int entries(List<Entry> entries, int first) {
        int index = first;
        for (Entry entry : entries) {
            reader.read(entry, index++, all::add);
            index = entry instanceof Group group ? entries(group.getEntries(), index) : index;
        }
        return index;
    }

    /** The entry that a place belongs to, or the sequence. */
    public static EObject owner(Use use) {
        EObject at = use.element();
        while (!(at instanceof Entry) && at.eContainer() != null) {
            at = at.eContainer();
        }
        return at;
    }
}
