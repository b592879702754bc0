package org.slipway.sequence.ui.condition;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.slipway.model.Condition;
import org.slipway.sequence.Entry;
import org.slipway.sequence.ui.condition.ConditionPlace.Side;
import org.slipway.workbench.editor.tree.ElementDrop;

/** Drags conditions within the condition of an entry, and from and to other sequences and programs. */
final class ConditionDrop extends ElementDrop<Condition> {
    private final TreeViewer viewer;
    private final Supplier<Optional<Entry>> entry;
    private final ConditionCommands commands;
    private final ConditionText text;

    private ConditionDrop(TreeViewer viewer, Supplier<Optional<Entry>> entry, ConditionCommands commands, ConditionText text) {
        super(viewer);
        this.viewer = viewer;
        this.entry = entry;
        this.commands = commands;
        this.text = text;
    }

    /**
     * @param entry whose condition is edited; none while that cannot be
     */
    static void install(TreeViewer viewer, Supplier<Optional<Entry>> entry, ConditionCommands commands, ConditionText text) {
        new ConditionDrop(viewer, entry, commands, text).install();
    }

    @Override
    protected List<Condition> chosen() {
        return viewer.getStructuredSelection().getFirstElement() instanceof Condition chosen ? List.of(chosen) : List.of();
    }

    @Override
    protected String text(List<Condition> elements) {
        return text.of(elements);
    }

    @Override
    protected List<Condition> parsed(String source) {
        return text.parse(source);
    }

    @Override
    protected List<Condition> fitting(StructuredSelection copies) {
        return ConditionClipboard.of(copies);
    }

    /** Onto a group goes into it; onto a condition, behind it; below the last line, to the end. */
    private Optional<ConditionPlace> place(Object target) {
        Side side = switch (getCurrentLocation()) {
            case LOCATION_BEFORE -> Side.BEFORE;
            case LOCATION_AFTER -> Side.BEHIND;
            default -> Side.INSIDE;
        };
        return entry.get().map(owner -> target instanceof Condition at ? new ConditionPlace(owner, Optional.of(at), side) : ConditionPlace.at(owner, Optional.empty()));
    }

    @Override
    protected boolean takes(Object target, List<Condition> elements) {
        return place(target).filter(place -> elements.stream().allMatch(place::takes)).isPresent();
    }

    @Override
    protected boolean put(Object target, List<Condition> elements) {
        return place(target).filter(place -> commands.drop(elements, place)).isPresent();
    }
}
