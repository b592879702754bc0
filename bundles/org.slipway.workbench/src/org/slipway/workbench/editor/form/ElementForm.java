package org.slipway.workbench.editor.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.WidgetIds;

/**
 * The form of one element. Fields are made as they are scrolled to, so that a kind with hundreds of features opens as quickly as
 * one with ten.
 */
public final class ElementForm {
    /** How far below what is seen fields are made, in pixels; and how many at a time. */
    private static final int AHEAD = 500;
    private static final int SOME = 8;

    private FormContext context;
    private final Predicate<EStructuralFeature> which;
    private final Comparator<EStructuralFeature> order;
    private Fields fields;
    private final ScrolledComposite scroller;
    private final Deque<Field> waiting = new ArrayDeque<>();
    private List<FieldRow> rows = new ArrayList<>();
    private List<Object> outline = List.of();
    private Optional<EObject> element = Optional.empty();
    private Optional<Composite> page = Optional.empty();
    private boolean editable = true;

    public ElementForm(Composite parent, FormContext context) {
        this(parent, context, feature -> true);
    }

    public ElementForm(Composite parent, FormContext context, Predicate<EStructuralFeature> which) {
        this(parent, context, which, (one, other) -> 0);
    }

    /**
     * @param which features have a field here; that which holds what no bundle understands stands for all of that
     * @param order in which they come; those of the same rank as in their kind
     */
    public ElementForm(Composite parent, FormContext context, Predicate<EStructuralFeature> which, Comparator<EStructuralFeature> order) {
        this.context = context;
        this.which = which;
        this.order = order;
        this.fields = new Fields(context, which, order);
        scroller = WidgetIds.mark(new ScrolledComposite(parent, SWT.V_SCROLL), "form");
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.addListener(SWT.Resize, event -> fit());
        scroller.getVerticalBar().setIncrement(40);
    }

    public Control control() {
        return scroller;
    }

    public Optional<EObject> element() {
        return element;
    }

    public void show(EObject shown) {
        show(shown, List.of());
    }

    /**
     * Shows what an element and others have in common. What is changed is changed in all of them.
     *
     * @param peers the others, without the element
     */
    public void show(EObject shown, List<EObject> peers) {
        if (!peers.equals(context.peers())) {
            commit();
            context = context.withPeers(List.copyOf(peers));
            fields = new Fields(context, which, order);
            build(shown);
            return;
        }
        if (element.filter(shown::equals).isPresent() && fields.outline(shown).equals(outline)) {
            refresh();
            return;
        }
        commit();
        build(shown);
    }

    private void build(EObject shown) {
        scroller.setRedraw(false);
        try {
            page.ifPresent(Control::dispose);
            waiting.clear();
            rows = new ArrayList<>();
            element = Optional.of(shown);
            outline = fields.outline(shown);
            var made = new Composite(scroller, SWT.NONE);
            made.setBackgroundMode(SWT.INHERIT_DEFAULT);
            made.setLayout(new FieldLayout(() -> rows));
            page = Optional.of(made);
            waiting.addAll(fields.of(shown));
            scroller.setContent(made);
            scroller.setOrigin(0, 0);
            fit();
            made.addListener(SWT.Move, event -> scrolled());
        } finally {
            scroller.setRedraw(true);
        }
    }

    /** Makes the fields that are seen, or soon will be; false when there were none to make. */
    private boolean fill() {
        int end = scroller.getOrigin().y + scroller.getClientArea().height + AHEAD;
        boolean more = false;
        while (!waiting.isEmpty() && height() < end) {
            page.ifPresent(shown -> make(shown, SOME));
            more = true;
        }
        return more;
    }

    private int height() {
        return rows.isEmpty() ? 0 : page.map(shown -> shown.computeSize(scroller.getClientArea().width, SWT.DEFAULT).y).orElse(0);
    }

    private void make(Composite parent, int count) {
        Font small = context.look().small();
        int made = Math.min(count, waiting.size());
        for (int i = 0; i < count && !waiting.isEmpty(); i++) {
            var row = new FieldRow(context, parent, waiting.poll(), small, this::fit);
            rows.add(row);
            row.setEditable(editable);
            row.refresh();
            row.colour();
        }
        showProblems(rows.subList(rows.size() - made, rows.size()));
    }

    private void scrolled() {
        if (fill()) {
            size();
        }
    }

    private void fit() {
        fill();
        size();
    }

    /** Gives the page the height that its rows want at this width; those that are not made yet are taken for average ones. */
    private void size() {
        page.ifPresent(shown -> {
            int made = height();
            scroller.setMinHeight(made + (rows.isEmpty() ? 0 : made / rows.size() * waiting.size()));
            shown.layout();
        });
    }

    /** Shows what the model says now; typed text that is not taken over yet stays. */
    public void refresh() {
        if (element.isPresent() && !fields.outline(element.get()).equals(outline)) {
            build(element.get());
            return;
        }
        rows.forEach(FieldRow::refresh);
        fit();
    }

    public void showProblems() {
        showProblems(rows);
        fit();
    }

    private void showProblems(List<FieldRow> these) {
        element.ifPresent(shown -> {
            var problems = new ProblemMap(context.file(), shown);
            these.forEach(row -> row.show(problems.of(row.field())));
        });
    }

    /** Whether something is typed that the model does not have yet. The platform asks this even of a window that is closing. */
    public boolean isPending() {
        return !scroller.isDisposed() && rows.stream().anyMatch(row -> row.field().isPending());
    }

    public void commit() {
        rows.forEach(row -> row.field().commit());
    }

    public void setEditable(boolean on) {
        editable = on;
        rows.forEach(row -> row.setEditable(on));
        rows.forEach(FieldRow::refresh);
    }

    /** Puts the keyboard into a feature's field and scrolls there. */
    public void focus(EStructuralFeature feature) {
        while (row(feature).isEmpty() && !waiting.isEmpty()) {
            page.ifPresent(shown -> make(shown, SOME));
        }
        fit();
        row(feature).ifPresent(found -> {
            found.field().focusControl().setFocus();
            scroller.showControl(found.body());
        });
    }

    private Optional<FieldRow> row(EStructuralFeature feature) {
        return rows.stream().filter(each -> each.field().isFor(feature)).findFirst();
    }

    /** The feature whose field has the keyboard. */
    public Optional<EStructuralFeature> focused() {
        Control control = scroller.getDisplay().getFocusControl();
        return rows.stream().filter(row -> isWithin(control, row.body())).map(row -> row.field().feature()).findFirst();
    }

    private static boolean isWithin(Control control, Control around) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }

    public void setFocus() {
        rows.stream().findFirst().ifPresentOrElse(row -> row.field().focusControl().setFocus(), scroller::setFocus);
    }

    public void colour() {
        rows.forEach(FieldRow::colour);
    }
}
