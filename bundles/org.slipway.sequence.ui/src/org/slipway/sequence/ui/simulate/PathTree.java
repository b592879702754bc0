package org.slipway.sequence.ui.simulate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.engine.journal.Act;
import org.slipway.engine.plan.PlannedEntry;
import org.slipway.engine.plan.PlannedEntry.PlannedCall;
import org.slipway.engine.plan.PlannedEntry.PlannedGroup;
import org.slipway.engine.plan.PlannedEntry.PlannedStep;
import org.slipway.engine.plan.PlannedEntry.SwitchedOff;
import org.slipway.sequence.ui.editor.SequenceIcons;
import org.slipway.sequence.ui.run.FateLook;
import org.slipway.sequence.ui.run.Times;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.CellToolTips;
import org.slipway.workbench.editor.form.Look;

/** The entries of a plan, with what became of each; where the run waits and where it shall stop. */
final class PathTree {
    private final Composite area;
    private final TreeViewer viewer;
    private final SequenceIcons icons;
    private final Look look;
    private final FateLook fates;
    private final Map<String, PlannedEntry> entries = new HashMap<>();
    private final Map<String, PlannedEntry> around = new HashMap<>();
    private final Set<String> stops = new HashSet<>();
    private Map<String, Act> acts = Map.of();
    private Optional<String> waiting = Optional.empty();

    /** @param toggled hears the path of an entry before which the run shall stop, or no longer shall */
    PathTree(Composite parent, Look look, Consumer<String> toggled, Consumer<String> chosen) {
        this.look = look;
        this.fates = new FateLook(look);
        this.icons = new SequenceIcons(look.resources());
        area = new Composite(parent, SWT.NONE);
        var layout = new TreeColumnLayout();
        area.setLayout(layout);
        viewer = new TreeViewer(area, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(viewer.getTree(), "simulate.tree");
        viewer.getTree().setHeaderVisible(true);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        CellToolTips.on(viewer);
        column(layout, "Step", 55);
        column(layout, "What became of it", 45);
        viewer.addDoubleClickListener(event -> selected().ifPresent(toggled));
        viewer.addSelectionChangedListener(event -> selected().ifPresent(chosen));
    }

    private void column(TreeColumnLayout layout, String heading, int share) {
        var column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(heading);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, 120));
        column.setLabelProvider(new Labels());
    }

    Optional<String> selected() {
        return viewer.getStructuredSelection().getFirstElement() instanceof PlannedEntry entry ? Optional.of(entry.path()) : Optional.empty();
    }

    void select(String path) {
        if (entries.containsKey(path) && !selected().equals(Optional.of(path))) {
            viewer.setSelection(new StructuredSelection(entries.get(path)), true);
        }
    }

    void show(List<PlannedEntry> plan) {
        entries.clear();
        around.clear();
        remember(plan, Optional.empty());
        acts = Map.of();
        waiting = Optional.empty();
        stops.retainAll(entries.keySet());
        viewer.setInput(plan.toArray());
        viewer.expandAll();
    }

    private void remember(List<PlannedEntry> plan, Optional<PlannedEntry> parent) {
        for (PlannedEntry entry : plan) {
            entries.put(entry.path(), entry);
            parent.ifPresent(each -> around.put(entry.path(), each));
            remember(inside(entry), Optional.of(entry));
        }
    }

    private static List<PlannedEntry> inside(PlannedEntry entry) {
        return switch (entry) {
            case PlannedGroup group -> group.entries();
            case PlannedCall call -> call.entries();
            case PlannedStep step -> List.of();
            case SwitchedOff off -> List.of();
        };
    }

    /** @param here where the run waits */
    void show(Map<String, Act> now, Optional<String> here) {
        acts = now;
        waiting = here;
        viewer.refresh();
        here.map(entries::get).ifPresent(viewer::reveal);
    }

    /** Whether the run shall stop there from now on. */
    boolean toggleStop(String path) {
        boolean stop = stops.add(path);
        if (!stop) {
            stops.remove(path);
        }
        viewer.update(entries.get(path), null);
        return stop;
    }

    Set<String> stops() {
        return Set.copyOf(stops);
    }

    /** What an entry is called; its path where it has no name. */
    String name(String path) {
        return Optional.ofNullable(entries.get(path)).map(each -> each.entry().getName()).orElse(path);
    }

    /** With what is around the tree. */
    Control control() {
        return area;
    }

    Control tree() {
        return viewer.getControl();
    }

    void setFocus() {
        viewer.getTree().setFocus();
    }

    void colour() {
        viewer.refresh();
    }

    private final class Labels extends StyledCellLabelProvider {
        @Override
        public void update(ViewerCell cell) {
            var planned = (PlannedEntry) cell.getElement();
            Optional<Act> act = Optional.ofNullable(acts.get(planned.path()));
            boolean here = waiting.equals(Optional.of(planned.path()));
            if (cell.getColumnIndex() == 0) {
                String name = planned.entry().getName() == null ? "" : planned.entry().getName();
                cell.setText((stops.contains(planned.path()) ? "● " : "") + (here ? "➤ " : "") + name);
                cell.setImage(icons.of(planned.entry().eClass()));
                cell.setFont(here ? look.bold() : null);
                cell.setForeground(here ? look.accent() : act.map(Act::fate).filter(fate -> fate == Act.Fate.SKIPPED || fate == Act.Fate.SWITCHED_OFF).map(fates::colour).orElse(null));
            } else {
                cell.setText(act.map(Labels::told).orElse(planned instanceof SwitchedOff ? "disabled" : ""));
                cell.setForeground(act.map(Act::fate).map(fates::colour).orElse(look.muted()));
            }
            super.update(cell);
        }

        @Override
        public String getToolTipText(Object entry) {
            return Optional.ofNullable(acts.get(((PlannedEntry) entry).path())).map(Act::text).filter(text -> !text.isBlank()).orElse(null);
        }

        private static String told(Act act) {
            String time = act.duration().isZero() ? "" : " " + Times.took(act.duration());
            String text = act.text().isBlank() ? "" : "  " + act.text().lines().findFirst().orElse("");
            return FateLook.sign(act.fate()) + " " + FateLook.word(act.fate()) + time + text;
        }
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return (Object[]) input;
        }

        @Override
        public Object[] getChildren(Object entry) {
            return inside((PlannedEntry) entry).toArray();
        }

        @Override
        public boolean hasChildren(Object entry) {
            return !inside((PlannedEntry) entry).isEmpty();
        }

        @Override
        public Object getParent(Object entry) {
            return around.get(((PlannedEntry) entry).path());
        }
    }
}
