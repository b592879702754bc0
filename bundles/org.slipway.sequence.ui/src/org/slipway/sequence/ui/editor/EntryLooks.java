package org.slipway.sequence.ui.editor;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Severity;
import org.slipway.model.Identified;
import org.slipway.model.Unknown;
import org.slipway.sequence.Entry;
import org.slipway.sequence.Group;
import org.slipway.sequence.words.ConditionSentence;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.PlacedProblem;
import org.slipway.workbench.editor.file.Words;

/** Works out how each entry of a sequence looks, with what is wrong inside it. */
final class EntryLooks {
    private static final int DETAIL = 70;

    private final EditedFile file;
    private final ConditionSentence conditions = new ConditionSentence();
    private Map<EObject, Severity> worst = new IdentityHashMap<>();

    EntryLooks(EditedFile file) {
        this.file = file;
    }

    void problemsChanged() {
        worst = new IdentityHashMap<>();
        for (PlacedProblem problem : file.placed()) {
            Severity severity = problem.problem().problem().severity();
            for (EObject at = problem.spot().element(); at != null; at = at.eContainer()) {
                worst.merge(at, severity, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
    }

    EntryLook of(EObject element) {
        Optional<Severity> problem = Optional.ofNullable(worst.get(element));
        if (element instanceof Entry entry) {
            return new EntryLook(entry.eClass(), name(entry), detail(entry), entry.isEnabled(), isActive(entry), entry.getWhen() != null,
                    entry.isContinueOnError(), problem);
        }
        String name = element instanceof Identified root ? Objects.requireNonNullElse(root.getName(), "") : Words.of(element.eClass());
        return new EntryLook(element.eClass(), name, "", true, true, false, false, problem);
    }

    private static String name(Entry entry) {
        String kind = entry instanceof Unknown unknown ? unknown.getKind() : Words.of(entry.eClass());
        return Objects.requireNonNullElse(entry.getName(), kind);
    }

    private String detail(Entry entry) {
        String condition = entry.getWhen() == null ? "" : "if " + conditions.of(entry.getWhen());
        String kind = entry instanceof Group || entry.getName() == null || entry.getName().equalsIgnoreCase(Words.of(entry.eClass())) ? ""
                : entry instanceof Unknown ? "not installed" : Words.of(entry.eClass());
        return Words.clipped(kind.isEmpty() || condition.isEmpty() ? kind + condition : kind + " · " + condition, DETAIL);
    }

    private static boolean isActive(Entry entry) {
        for (EObject at = entry; at instanceof Entry each; at = at.eContainer()) {
            if (!each.isEnabled()) {
                return false;
            }
        }
        return true;
    }
}
