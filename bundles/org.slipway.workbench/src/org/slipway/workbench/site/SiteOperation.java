package org.slipway.workbench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;

/** Something a person did to one file or several, as a step of undo. It belongs to the site and to each file that it touches. */
final class SiteOperation extends AbstractOperation {
    private final OpenedSite site;
    private List<FileStep> steps;

    SiteOperation(String label, OpenedSite site, List<? extends FileStep> steps) {
        super(label);
        this.site = site;
        this.steps = List.copyOf(steps);
        addContext(site.undoContext());
        steps.stream().map(FileStep::path).distinct().forEach(path -> addContext(site.undoContext(path)));
    }

    List<FileStep> steps() {
        return steps;
    }

    /** Takes in what was typed right behind the last character of this operation, within one line; false when it is elsewhere. */
    boolean extend(FileStep.Replace next) {
        if (steps.size() != 1 || !(steps.getFirst() instanceof FileStep.Replace last)) {
            return false;
        }
        // What replaced a selection is typed on; what merely took one away is not.
        boolean typedOn = (last.removed().isEmpty() || !last.inserted().isEmpty()) && next.removed().isEmpty() && !last.inserted().endsWith("\n")
                && next.inserted().length() == 1 && next.offset() == last.offset() + last.inserted().length();
        boolean deletedOn = last.inserted().isEmpty() && next.inserted().isEmpty() && next.removed().length() == 1
                && next.offset() + 1 == last.offset();
        if (typedOn) {
            steps = List.of(new FileStep.Replace(last.path(), last.offset(), last.removed(), last.inserted() + next.inserted()));
        } else if (deletedOn) {
            steps = List.of(new FileStep.Replace(last.path(), next.offset(), next.removed() + last.removed(), ""));
        }
        return typedOn || deletedOn;
    }

    /** Takes in what was done to the same value right after this; undo takes both back. */
    void append(String label, List<FileStep.Replace> next) {
        var all = new ArrayList<>(steps);
        for (FileStep.Replace step : next) {
            Optional<FileStep.Replace> both = all.getLast() instanceof FileStep.Replace last ? last.then(step) : Optional.empty();
            both.ifPresent(one -> all.removeLast());
            all.add(both.orElse(step));
        }
        steps = List.copyOf(all);
        setLabel(label);
    }

    @Override
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        return site.perform(steps);
    }

    @Override
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        return site.perform(steps);
    }

    @Override
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        var back = new ArrayList<FileStep>();
        steps.reversed().forEach(step -> back.add(step.inverse()));
        return site.perform(back);
    }
}
