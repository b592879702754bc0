package org.slipway.sequence.ui.compare;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.slipway.sequence.ui.editor.SequenceIcons;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Colours;
import org.slipway.workbench.appearance.ThemeWatch;

/** One of the two versions, as a tree whose lines have a sign and a colour where they differ. */
final class VersionTree {
    private final Composite area;
    private final Label title;
    private final TreeViewer viewer;
    private final SequenceIcons icons;
    private boolean following;

    /** @param chosen told of the line that the user chose here */
    VersionTree(Composite parent, String id, Consumer<Line> chosen) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(area);
        icons = new SequenceIcons(new LocalResourceManager(JFaceResources.getResources(), area));
        title = WidgetIds.mark(new Label(area, SWT.NONE), id + ".title");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 4).applyTo(title);
        viewer = new TreeViewer(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(viewer.getTree(), id);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getTree());
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(new Labels());
        viewer.addSelectionChangedListener(event -> {
            if (!following && viewer.getStructuredSelection().getFirstElement() instanceof Line line) {
                chosen.accept(line);
            }
        });
        ThemeWatch.install(viewer.getTree(), viewer::refresh);
    }

    Composite control() {
        return area;
    }

    TreeViewer viewer() {
        return viewer;
    }

    void show(String name, Line root) {
        title.setText(name);
        title.setToolTipText(name);
        viewer.getTree().setRedraw(false);
        viewer.setInput(new Line[] { root });
        open(root);
        viewer.getTree().setRedraw(true);
    }

    /** Groups in which something differs are open, and the sequence itself. */
    private void open(Line line) {
        if (line.parent().isEmpty() || line.children().stream().anyMatch(Line::differsInside)) {
            viewer.setExpandedState(line, true);
            line.children().forEach(this::open);
        }
    }

    /** Shows the line that was chosen elsewhere, or nothing where it has no counterpart here. */
    void follow(Optional<Line> line) {
        following = true;
        viewer.setSelection(line.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
        following = false;
    }

    void onlyDifferences(boolean only) {
        viewer.setFilters(only ? new ViewerFilter[] { new Differing() } : new ViewerFilter[0]);
    }

    private static final class Differing extends ViewerFilter {
        @Override
        public boolean select(Viewer viewer, Object parent, Object element) {
            var line = (Line) element;
            return line.parent().isEmpty() || line.differsInside();
        }
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return (Line[]) input;
        }

        @Override
        public Object[] getChildren(Object line) {
            return ((Line) line).children().toArray();
        }

        @Override
        public Object getParent(Object line) {
            return ((Line) line).parent().orElse(null);
        }

        @Override
        public boolean hasChildren(Object line) {
            return !((Line) line).children().isEmpty();
        }
    }

    private final class Labels extends StyledCellLabelProvider {
        @Override
        public void update(ViewerCell cell) {
            var line = (Line) cell.getElement();
            var colours = new Colours(viewer.getTree());
            String signs = line.signs().stream().map(Sign::mark).collect(Collectors.joining());
            String start = signs.isEmpty() ? "" : signs + " ";
            String end = line.signs().isEmpty() ? "" : "  " + line.signs().stream().map(Sign::word).collect(Collectors.joining(", "));
            cell.setText(start + line.name() + end);
            cell.setImage(icons.of(line.kind()));
            Optional<Color> colour = line.signs().stream().findFirst().map(sign -> new Color(sign.colour(colours)));
            cell.setStyleRanges(colour.map(of -> new StyleRange[] { new StyleRange(0, start.length() + line.name().length(), of, null, SWT.BOLD),
                    new StyleRange(start.length() + line.name().length(), end.length(), new Color(colours.faint()), null) }).orElse(new StyleRange[0]));
            super.update(cell);
        }
    }
}
