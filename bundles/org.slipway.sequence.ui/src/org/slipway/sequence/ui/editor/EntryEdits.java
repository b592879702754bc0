package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.tree.ElementEdits;

/** What can be done to groups and steps. Each is one step of undo, and tells which entries it leaves selected. */
final class EntryEdits {
    private final EditedFile file;

    EntryEdits(EditedFile file) {
        this.file = file;
    }

    /** Those of the chosen that stand in none of the others, in the order of the sequence. */
    static List<Entry> outermost(Collection<? extends EObject> chosen) {
        Set<Entry> set = chosen.stream().filter(Entry.class::isInstance).map(Entry.class::cast).collect(Collectors.toSet()); // not the sequence, whose line “select all” takes too
        return chosen.stream().filter(Entry.class::isInstance).map(Entry.class::cast)
                .filter(each -> Stream.iterate(each.eContainer(), at -> at != null, EObject::eContainer).noneMatch(set::contains)).toList();
    }

    Entry add(EntryPlace place, EClass kind) {
        Entry made = fresh(kind);
        file.edit("Add “" + made.getName() + "”", () -> place.put(List.of(made)));
        return made;
    }

    /** An entry as it is when it is added, called as its kind. */
    static Entry fresh(EClass kind) {
        var made = (Entry) EcoreUtil.create(kind);
        made.setName(Words.of(kind));
        return made;
    }

    /** What is selected when they are gone: what comes behind them, else before, else around. */
    Optional<EObject> remove(List<Entry> entries, String verb) {
        Optional<EObject> next = neighbour(entries);
        file.edit(verb + " " + named(entries), () -> entries.forEach(EcoreUtil::remove));
        return next;
    }

    private static Optional<EObject> neighbour(List<Entry> gone) {
        Entry first = gone.getFirst();
        List<Entry> siblings = EntryPlace.entries(first.eContainer());
        int at = siblings.indexOf(first);
        Stream<Entry> around = Stream.concat(siblings.stream().skip(at), siblings.subList(0, at).reversed().stream());
        return Optional.of(around.filter(each -> !gone.contains(each)).map(EObject.class::cast).findFirst().orElse(first.eContainer()));
    }

    /**
     * The step above or below in the tree: over a neighbour, into an open group, or out of the group around.
     *
     * @param shown which entries are in sight; the others are passed over
     */
    Optional<EntryPlace> placeMoved(List<Entry> entries, int by, Predicate<Group> open, Predicate<Entry> shown) {
        if (entries.isEmpty() || entries.stream().anyMatch(each -> each.eContainer() != entries.getFirst().eContainer())) {
            return Optional.empty();
        }
        EObject owner = entries.getFirst().eContainer();
        List<Entry> siblings = EntryPlace.entries(owner).stream().filter(each -> shown.test(each) || entries.contains(each)).toList();
        int edge = (by < 0 ? siblings.indexOf(entries.getFirst()) : siblings.indexOf(entries.getLast())) + by;
        if (edge < 0 || edge >= siblings.size()) {
            return owner instanceof Group around ? by < 0 ? EntryPlace.before(around) : EntryPlace.behind(around) : Optional.empty();
        }
        Entry neighbour = siblings.get(edge);
        if (neighbour instanceof Group group && open.test(group)) {
            return Optional.of(by < 0 ? EntryPlace.end(group) : new EntryPlace(group, group.getEntries().stream().findFirst()));
        }
        return by < 0 ? EntryPlace.before(neighbour) : EntryPlace.behind(neighbour);
    }

    void move(List<Entry> entries, EntryPlace place) {
        if (!place.takes(entries)) {
            return;
        }
        EntryPlace found = place.without(entries);
        file.edit("Move " + named(entries), () -> {
            if (entries.stream().allMatch(each -> each.eContainer() == found.owner())) {
                shift(entries, found);
            } else {
                entries.forEach(EcoreUtil::remove);
                found.put(entries);
            }
        });
    }

    /** Within one list entries are moved and not taken out, so that their text moves with its comments. */
    private static void shift(List<Entry> entries, EntryPlace place) {
        EList<Entry> all = EntryPlace.entries(place.owner());
        for (Entry each : entries) {
            int from = all.indexOf(each);
            int to = place.before().map(all::indexOf).orElse(all.size());
            all.move(from < to ? to - 1 : to, from);
        }
    }

    /** Copies get a place of their own; an id that the sequence has already is left out. */
    List<Entry> paste(EntryPlace place, List<Entry> pasted, String verb) {
        List<Entry> copies = ElementEdits.copies(List.<EObject>copyOf(pasted)).stream().map(Entry.class::cast).toList();
        Set<String> taken = ids(EcoreUtil.getRootContainer(place.owner()));
        copies.forEach(copy -> withoutIds(copy, taken));
        file.edit(verb + " " + named(copies), () -> place.put(copies));
        return copies;
    }

    private static Set<String> ids(EObject root) {
        var ids = new HashSet<String>();
        root.eAllContents().forEachRemaining(each -> {
            if (each instanceof Entry entry && entry.getId() != null) {
                ids.add(entry.getId());
            }
        });
        return ids;
    }

    private static void withoutIds(Entry copy, Set<String> taken) {
        var all = new ArrayList<EObject>(List.of(copy));
        copy.eAllContents().forEachRemaining(all::add);
        all.stream().filter(Entry.class::isInstance).map(Entry.class::cast).filter(each -> taken.contains(each.getId())).forEach(each -> each.setId(null));
    }

    void enable(List<Entry> entries, boolean on) {
        file.edit((on ? "Enable " : "Disable ") + named(entries), () -> entries.forEach(each -> each.setEnabled(on)));
    }

    /** “step “Restart””, or how many there are: the name of a step of undo is all that the history shows of it. */
    private static String named(List<? extends Entry> entries) {
        Entry first = entries.getFirst();
        return entries.size() > 1 ? entries.size() + " " + words(entries) : (first instanceof Group ? "group" : "step") + " “" + first.getName() + "”";
    }

    private static String words(List<? extends Entry> entries) {
        long groups = entries.stream().filter(Group.class::isInstance).count();
        return groups == 0 ? "steps" : groups == entries.size() ? "groups" : "groups and steps";
    }
}
