package org.slipway.sequence.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.slipway.sequence.Entry;
import org.slipway.workbench.editor.tree.ElementDrop;

/** Drags groups and steps within a sequence, as they are from and to other sequences, and as text from and to other programs. */
final class EntryDrop extends ElementDrop<Entry> {
    private final EntryCommands commands;
    private final EntryText text;

    private EntryDrop(TreeViewer viewer, EntryCommands commands, EntryText text) {
        super(viewer);
        this.commands = commands;
        this.text = text;
    }

    static void install(TreeViewer viewer, EntryCommands commands, EntryText text) {
        new EntryDrop(viewer, commands, text).install();
    }

    @Override
    protected List<Entry> chosen() {
        return commands.entries();
    }

    @Override
    protected String text(List<Entry> elements) {
        return text.of(elements);
    }

    @Override
    protected List<Entry> parsed(String source) {
        return text.parse(source);
    }

    @Override
    protected List<Entry> fitting(StructuredSelection copies) {
        return Stream.of(copies.toArray()).filter(Entry.class::isInstance).map(Entry.class::cast).toList();
    }

    /** Onto a group goes into it; onto a step, behind it; below the last line, to the end. */
    private Optional<EntryPlace> place(Object target) {
        if (target instanceof Entry entry && getCurrentLocation() == LOCATION_BEFORE) {
            return EntryPlace.before(entry);
        }
        if (target instanceof Entry entry && getCurrentLocation() == LOCATION_AFTER) {
            return EntryPlace.behind(entry);
        }
        return target instanceof EObject element ? EntryPlace.at(element) : commands.end();
    }

    @Override
    protected boolean takes(Object target, List<Entry> elements) {
        return place(target).filter(place -> place.takes(elements)).isPresent();
    }

    @Override
    protected boolean put(Object target, List<Entry> elements) {
        return place(target).filter(place -> commands.drop(elements, place)).isPresent();
    }
}
