package org.slipway.sequence.ui.editor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.TaskSequence;

/**
 * A place between the entries of a sequence.
 *
 * @param owner the sequence or a group
 * @param before the entry that comes right behind the place; none at the end
 */
record EntryPlace(EObject owner, Optional<Entry> before) {

    /** The entries of a sequence or group. */
    static EList<Entry> entries(EObject owner) {
        return switch (owner) {
            case TaskSequence sequence -> sequence.getEntries();
            case Group group -> group.getEntries();
            default -> throw new IllegalArgumentException(owner.eClass().getName() + " holds no entries");
        };
    }

    static boolean holdsEntries(EObject owner) {
        return owner instanceof TaskSequence || owner instanceof Group;
    }

    /** Where something new goes when this is selected: to the end of a group or sequence, else behind a step. */
    static Optional<EntryPlace> at(EObject selected) {
        return holdsEntries(selected) ? Optional.of(end(selected)) : selected instanceof Entry step ? behind(step) : Optional.empty();
    }

    static EntryPlace end(EObject owner) {
        return new EntryPlace(owner, Optional.empty());
    }

    static Optional<EntryPlace> before(Entry entry) {
        return Optional.ofNullable(entry.eContainer()).map(owner -> new EntryPlace(owner, Optional.of(entry)));
    }

    static Optional<EntryPlace> behind(Entry entry) {
        return Optional.ofNullable(entry.eContainer()).map(owner -> new EntryPlace(owner, next(entries(owner), entry)));
    }

    private static Optional<Entry> next(List<Entry> all, Entry entry) {
        int next = all.indexOf(entry) + 1;
        return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    /** Whether these may come here: nothing can stand within itself. */
    boolean takes(Collection<? extends EObject> moved) {
        for (EObject at = owner; at != null; at = at.eContainer()) {
            if (moved.contains(at)) {
                return false;
            }
        }
        return true;
    }

    /** The same place with none of these entries behind it, so that it can be found when they are gone. */
    EntryPlace without(Collection<Entry> moved) {
        Optional<Entry> kept = before;
        while (kept.filter(moved::contains).isPresent()) {
            kept = next(entries(owner), kept.get());
        }
        return new EntryPlace(owner, kept);
    }

    /** Changes the model; whoever calls makes it undoable. */
    void put(List<? extends Entry> entries) {
        EList<Entry> all = entries(owner);
        all.addAll(before.map(all::indexOf).filter(index -> index >= 0).orElse(all.size()), entries);
    }
}
