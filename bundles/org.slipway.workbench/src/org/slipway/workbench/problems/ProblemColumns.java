package org.slipway.workbench.problems;

import java.util.function.Function;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.slipway.workbench.Messages;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.problems.ProblemRows.Group;
import org.slipway.workbench.site.SiteProblem;

/** The columns of the problems' table. */
final class ProblemColumns {
    private static final int MINIMUM = 80;

    private final TreeViewer tree;
    private final TreeColumnLayout layout = new TreeColumnLayout();
    private final Icons icons = Icons.ofTheWorkbench();
    private final ResourceManager resources;

    private ProblemColumns(TreeViewer tree) {
        this.tree = tree;
        this.resources = new LocalResourceManager(JFaceResources.getResources(), tree.getControl());
    }

    static TreeColumnLayout addTo(TreeViewer tree) {
        var columns = new ProblemColumns(tree);
        columns.add(Messages.problems_problem, 44, group -> group.title() + "  (" + group.problems().size() + ")", each -> each.problem().text(), true);
        columns.add(Messages.problems_next, 30, group -> "", each -> each.problem().nextStep(), false);
        columns.add(Messages.problems_place, 16, group -> "", each -> each.problem().place().map(Object::toString).orElse(each.path()), false);
        columns.add(Messages.problems_code, 10, group -> "", each -> each.problem().code(), false);
        tree.getTree().setHeaderVisible(true);
        return columns.layout;
    }

    private void add(String title, int share, Function<Group, String> heading, Function<SiteProblem, String> text, boolean first) {
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
                return row instanceof SiteProblem problem ? problem.problem().text() + "\n" + problem.problem().nextStep() : null;
            }
        });
    }
}
