package org.slipway.sequence.ui.editor;

import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.CellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.slipway.sequence.Entry;
import org.slipway.sequence.words.ConditionSentence;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.form.Look;

/** The lines of the tree: icon and name, then quietly the kind and the condition. What takes no part is grey. */
final class EntryLabels {
    private final EditedFile file;
    private final EntryLooks looks;
    private final SequenceIcons icons;
    private final Look look;

    EntryLabels(EditedFile file, EntryLooks looks, SequenceIcons icons, Look look) {
        this.file = file;
        this.looks = looks;
        this.icons = icons;
        this.look = look;
    }

    /**
     * @param painted told how each element was painted
     */
    CellLabelProvider provider(int column, BiConsumer<EObject, EntryLook> painted) {
        return new CellLabelProvider() {
            @Override
            public void update(ViewerCell cell) {
                var element = (EObject) cell.getElement();
                EntryLook entry = looks.of(element);
                if (column == 0) {
                    painted.accept(element, entry);
                    cell.setImage(icons.of(entry));
                }
                cell.setText(column == 0 ? entry.name() : entry.detail());
                cell.setForeground(column == 0 && entry.active() ? null : look.muted());
            }

            @Override
            public String getToolTipText(Object element) {
                return toolTip((EObject) element);
            }
        };
    }

    private String toolTip(EObject element) {
        var lines = new ArrayList<String>();
        lines.add(Words.of(element.eClass()) + ": " + file.kinds().documentation(element.eClass()));
        if (element instanceof Entry entry) {
            if (!entry.isEnabled()) {
                lines.add("Disabled.");
            }
            if (entry.isContinueOnError()) {
                lines.add("Continues on error: the task sequence goes on when this fails.");
            }
            if (entry.getWhen() != null) {
                lines.add("Only if " + new ConditionSentence().of(entry.getWhen()) + ".");
            }
        }
        String problems = file.placed().stream().filter(each -> isOf(each.spot().element(), element))
                .map(each -> "• " + each.problem().problem().text()).limit(6).collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            lines.add(problems);
        }
        return String.join("\n", lines);
    }

    /** Whether it is the entry's own, not that of an entry within it. */
    private static boolean isOf(EObject at, EObject entry) {
        EObject nearest = at;
        while (nearest != null && !(nearest instanceof Entry) && nearest.eContainer() != null) {
            nearest = nearest.eContainer();
        }
        return nearest == entry;
    }
}
