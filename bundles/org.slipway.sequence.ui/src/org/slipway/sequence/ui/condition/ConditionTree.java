package org.slipway.sequence.ui.condition;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.slipway.base.Severity;
import org.slipway.model.Condition;
import org.slipway.model.ConditionGroup;
import org.slipway.sequence.words.ConditionSentence;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.KindImages;
import org.slipway.workbench.editor.file.PlacedProblem;
import org.slipway.workbench.editor.file.ProblemBadge;
import org.slipway.workbench.editor.file.Words;

/** A condition as a tree of groups and conditions, with what is wrong at its lines. */
final class ConditionTree {
    private final EditedFile file;
    private final KindImages images;
    private final ProblemBadge badge;
    private final ConditionSentence words = new ConditionSentence();
    private final TreeViewer viewer;
    /** Whether it is open is up to the user from then on. */
    private final Set<EObject> known = Collections.newSetFromMap(new WeakHashMap<>());
    private Map<EObject, Severity> worst = new IdentityHashMap<>();
    private Optional<Condition> root = Optional.empty();

    ConditionTree(Composite parent, EditedFile file, KindImages images, ProblemBadge badge) {
        this.file = file;
        this.images = images;
        this.badge = badge;
        viewer = new TreeViewer(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        WidgetIds.mark(viewer.getTree(), "condition.tree");
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(ColumnLabelProvider.createTextImageProvider(each -> line((Condition) each), each -> image((Condition) each)));
        viewer.setInput(this);
    }

    TreeViewer viewer() {
        return viewer;
    }

    /** Groups by what they ask of the conditions below them. */
    private String line(Condition condition) {
        return condition instanceof ConditionGroup group ? Words.of(group.eClass()).replaceFirst(" condition$", "") + " of these" : words.of(condition);
    }

    private Image image(Condition condition) {
        Image kind = images.of(condition.eClass());
        return Optional.ofNullable(worst.get(condition)).map(severity -> badge.on(kind, severity)).orElse(kind);
    }

    void show(Optional<Condition> now) {
        root = now;
        refresh();
    }

    void refresh() {
        viewer.refresh();
        root.ifPresent(this::openNew);
    }

    /** What was not there before shows what it holds. */
    private void openNew(Condition condition) {
        if (condition instanceof ConditionGroup group) {
            if (known.add(group)) {
                viewer.setExpandedState(group, true);
            }
            group.getConditions().forEach(this::openNew);
        }
    }

    /** Each line has the worst of what is wrong at it and below. */
    void problemsChanged() {
        worst = new IdentityHashMap<>();
        for (PlacedProblem problem : file.placed()) {
            Severity severity = problem.problem().problem().severity();
            for (EObject at = problem.spot().element(); at instanceof Condition || at != null && at.eContainer() instanceof Condition; at = at.eContainer()) {
                worst.merge(at, severity, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        viewer.refresh();
    }

    Optional<Condition> selected() {
        return Optional.ofNullable((Condition) viewer.getStructuredSelection().getFirstElement()).filter(each -> each.eResource() == file.resource());
    }

    void select(Condition condition) {
        if (selected().filter(condition::equals).isEmpty()) {
            viewer.setSelection(new StructuredSelection(condition), true);
        }
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return root.stream().toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return element instanceof ConditionGroup group ? group.getConditions().toArray() : new Object[0];
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof ConditionGroup group && !group.getConditions().isEmpty();
        }

        @Override
        public Object getParent(Object element) {
            return ((EObject) element).eContainer() instanceof Condition around ? around : null;
        }
    }
}
