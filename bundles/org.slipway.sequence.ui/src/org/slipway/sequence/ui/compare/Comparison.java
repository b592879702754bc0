package org.slipway.sequence.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.slipway.base.ProblemException;
import org.slipway.model.ModelPackage;
import org.slipway.model.Variable;
import org.slipway.model.diff.Difference;
import org.slipway.model.diff.Difference.Added;
import org.slipway.model.diff.Difference.Changed;
import org.slipway.model.diff.Difference.Moved;
import org.slipway.model.diff.Difference.Removed;
import org.slipway.model.diff.ModelDiff;
import org.slipway.model.diff.Paths;
import org.slipway.model.diff.TreeMatching;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.secrets.Masking;
import org.slipway.model.secrets.SecretWords;
import org.slipway.sequence.Entry;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.ui.compare.Line.Detail;
import org.slipway.sequence.words.SequenceWording;
import org.slipway.steps.SetVariable;
import org.slipway.workbench.editor.file.Words;

/** What differs between two versions of a sequence, entry by entry. */
final class Comparison {
    private static final String INSIDE = " › ";

    private final Map<EObject, Line> lines = new IdentityHashMap<>();
    private final Version left;
    private final Version right;
    private final Line leftRoot;
    private final Line rightRoot;
    private final Paths paths;
    private final TreeMatching matching;

    private Comparison(Version left, Version right, Kinds kinds) throws ProblemException {
        this.left = left;
        this.right = right;
        TaskSequence before = left.read(kinds);
        TaskSequence after = right.read(kinds);
        Optional<Detail> ids = String.valueOf(before.getId()).equals(after.getId()) ? Optional.empty()
                : Optional.of(new Detail("Id", String.valueOf(before.getId()), String.valueOf(after.getId())));
        before.setId(after.getId()); // two sequences that are called otherwise are compared all the same
        leftRoot = tree(before, Optional.empty());
        rightRoot = tree(after, Optional.empty());
        paths = new Paths(List.of(after), kinds);
        matching = TreeMatching.of(List.of(before), List.of(after), kinds);
        pair();
        ids.ifPresent(each -> change(rightRoot, each));
        ModelDiff.compare(List.of(before), List.of(after), root -> "", new SequenceWording(), kinds).forEach(this::tell);
    }

    static Comparison of(Version left, Version right, Kinds kinds) throws ProblemException {
        return new Comparison(left, right, kinds);
    }

    Version leftVersion() {
        return left;
    }

    Version rightVersion() {
        return right;
    }

    Line left() {
        return leftRoot;
    }

    Line right() {
        return rightRoot;
    }

    private Line tree(EObject element, Optional<Line> parent) {
        String name = element instanceof Entry entry ? entry.getName() : ((TaskSequence) element).getName();
        var line = new Line(element.eClass(), name == null ? Words.of(element.eClass()) : name, parent);
        lines.put(element, line);
        element.eContents().stream().filter(Entry.class::isInstance).forEach(each -> tree(each, Optional.of(line)));
        return line;
    }

    private void pair() {
        lines.forEach((element, line) -> matching.after(element).map(lines::get).ifPresent(line::pair));
        lines.values().stream().filter(line -> line.partner().isEmpty()).forEach(line -> line.mark(isLeft(line) ? Sign.REMOVED : Sign.ADDED));
    }

    private boolean isLeft(Line line) {
        Line top = line;
        while (top.parent().isPresent()) {
            top = top.parent().get();
        }
        return top == leftRoot;
    }

    private void tell(Difference difference) {
        switch (difference) {
            case Added added -> part(added.element(), added.path(), detail -> new Detail(detail, "", "added"));
            case Removed removed -> part(removed.element(), removed.path(), detail -> new Detail(detail, "there before", "removed"));
            case Moved moved when lines.containsKey(moved.element()) -> {
                Line line = lines.get(moved.element());
                line.mark(Sign.MOVED);
                line.tell(new Detail("Place", place(moved.from()), place(moved.to())));
            }
            case Moved moved -> part(moved.element(), moved.path(), detail -> new Detail(detail, place(moved.from()), place(moved.to())));
            case Changed changed -> changed(changed);
        }
    }

    private interface Telling {
        Detail of(String what);
    }

    /** Something that is no entry itself came or went: the entry that it belongs to changed. */
    private void part(EObject part, String path, Telling telling) {
        if (!lines.containsKey(part)) {
            EObject owner = owner(part);
            change(lines.get(owner), telling.of(what(path, owner)));
        }
    }

    private void changed(Changed changed) {
        EObject owner = owner(changed.after());
        Line line = lines.get(owner);
        boolean secret = isSecret(changed.after(), changed.feature());
        String what = what(changed.path(), owner);
        boolean renamed = changed.after() == owner && changed.feature() == ModelPackage.Literals.ELEMENT__NAME;
        var detail = new Detail(what, value(changed.old(), secret), value(changed.now(), secret));
        if (renamed) {
            line.mark(Sign.RENAMED);
            line.tell(detail);
        } else {
            change(line, detail);
        }
    }

    private static void change(Line line, Detail detail) {
        line.mark(Sign.CHANGED);
        line.tell(detail);
    }

    private EObject owner(EObject part) {
        EObject owner = part;
        while (!lines.containsKey(owner)) {
            owner = owner.eContainer();
        }
        return owner;
    }

    /** The path from the entry to what differs: “Condition”, “Variable Department › value”. Paths are those of the newer version. */
    private String what(String path, EObject owner) {
        String start = paths.of(matching.after(owner).orElse(owner)) + INSIDE;
        String rest = path.startsWith(start) ? path.substring(start.length()) : path.substring(Math.max(0, path.lastIndexOf(INSIDE)));
        return rest.matches("[A-Za-z0-9]+") ? Words.of(rest) : Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    private static String place(String told) {
        int last = told.lastIndexOf(INSIDE);
        return last < 0 ? told : told.substring(last + INSIDE.length());
    }

    private static String value(List<String> values, boolean secret) {
        return values.isEmpty() ? "" : secret ? Masking.MASK : String.join(", ", values).replaceAll("\\p{Cntrl}+", " ");
    }

    /** A password that stands in clear where it should not is not shown here as well. */
    private static boolean isSecret(EObject element, EStructuralFeature feature) {
        return SecretWords.mean(feature.getName()) || element instanceof Variable variable && variable.getName() != null && SecretWords.mean(variable.getName())
                || element instanceof SetVariable step && step.getVariable() != null && SecretWords.mean(step.getVariable());
    }

    /** All that differ, in the order in which people read them: what is gone stands behind what it followed. */
    List<Line> differing() {
        var rights = new ArrayList<Line>();
        rightRoot.collect(rights);
        Map<Line, Double> order = new IdentityHashMap<>();
        for (int i = 0; i < rights.size(); i++) {
            order.put(rights.get(i), (double) i);
        }
        var lefts = new ArrayList<Line>();
        leftRoot.collect(lefts);
        double last = 0;
        for (Line each : lefts) {
            last = each.partner().map(order::get).orElse(last);
            if (each.partner().isEmpty()) {
                order.put(each, last + 0.5);
            }
        }
        return order.keySet().stream().filter(Line::differs).sorted(Comparator.comparing((Line line) -> order.get(line)).thenComparing(lefts::indexOf)).toList();
    }
}
