package org.slipway.workbench.problems;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.TreeColumn;
import org.slipway.base.Place;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.problems.ProblemRows.Group;
import org.slipway.workbench.site.SiteProblem;

/**
 * The columns of the problems' table. What is wrong and what to do are sentences and share the width; the place is short, since
 * the heading names the file, and the code is in the tool tip and the menu.
 */
final class ProblemColumns {
    private static final int MINIMUM = 120;
    /** Enough for 12345:123. */
    private static final int LINE = 84;
    private static final int PATH_SHARE = 22;

    private final TreeViewer tree;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private final Icons icons = Icons.ofTheWorkbench();
    private final ResourceManager resources;
    private TreeColumn place;
    private boolean paths;

    private ProblemColumns(TreeViewer tree) {
        this.tree = tree;
        this.resources = new LocalResourceManager(JFaceResources.getResources(), tree.getControl());
    }

    static ProblemColumns addTo(TreeViewer tree) {
        var columns = new ProblemColumns(tree);
        columns.add(Messages.problems_problem, 54, group -> group.title() + "  (" + group.problems().size() + ")", each -> each.problem().text(), true);
        columns.add(Messages.problems_next, 46, group -> "", each -> each.problem().nextStep(), false);
        columns.place = columns.add(Messages.problems_place, PATH_SHARE, group -> "", columns::place, false);
        tree.getTree().setHeaderVisible(true);
        return columns;
    }

    TreeColumnLayout layout() {
        return layout;
    }

    /** Where no heading names the file, the place does. */
    void showPaths(boolean now) {
        paths = now;
        layout.setColumnData(place, now ? new ColumnWeightData(PATH_SHARE, MINIMUM) : new ColumnPixelData(LINE));
    }

    private String place(SiteProblem problem) {
        Optional<Place> at = problem.problem().place();
        return paths ? at.map(Place::toString).orElse(problem.path()) : at.map(known -> known.line() + ":" + known.column()).orElse("");
    }

    private TreeColumn add(String title, int share, Function<Group, String> heading, Function<SiteProblem, String> text, boolean first) {
        var column = new TreeViewerColumn(tree, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(share, MINIMUM));
        column.getColumn().setMoveable(!first);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object row) {
                return row instanceof Group group ? heading.apply(group) : text.apply((SiteProblem) row);
            }

            @Override
            public Image getImage(Object row) {
                if (!first) {
                    return null;
                }
                return resources.create(row instanceof SiteProblem problem
                        ? icons.icon(problem.fixes().isEmpty() ? "severity/" + problem.problem().severity().word()
                                : "severity/" + problem.problem().severity().word() + "-fix")
                        : icons.icon("file"));
            }

            @Override
            public String getToolTipText(Object row) {
                return row instanceof SiteProblem problem ? problem.problem().text() + "\n" + problem.problem().nextStep() + "\n" + problem.problem().code() : null;
            }
        });
        return column.getColumn();
    }
}
