package org.slipway.workbench.editor.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.workbench.WidgetIds;

/** The form of one element. Shows the first screenful at once and the rest as the display comes to it. */
public final class ElementForm {
    /** A screenful of fields, and how many more are made at a time: each costs about a millisecond. */
    private static final int FIRST = 30;
    private static final int MORE = 15;

    private final FormContext context;
    private final Fields fields;
    private final ScrolledComposite scroller;
    private final Deque<Field> waiting = new ArrayDeque<>();
    private List<FieldRow> rows = new ArrayList<>();
    private List<Object> outline = List.of();
    private Optional<EObject> element = Optional.empty();
    private Optional<Composite> page = Optional.empty();
    private Optional<EStructuralFeature> wanted = Optional.empty();
    private boolean editable = true;

    public ElementForm(Composite parent, FormContext context) {
        this.context = context;
        this.fields = new Fields(context);
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
            make(made, FIRST);
            scroller.setContent(made);
            scroller.setOrigin(0, 0);
            fit();
        } finally {
            scroller.setRedraw(true);
        }
        later();
    }

    private void make(Composite parent, int count) {
        Font small = context.look().small();
        for (int i = 0; i < count && !waiting.isEmpty(); i++) {
            var row = new FieldRow(context, parent, waiting.poll(), small, this::fit);
            rows.add(row);
            row.setEditable(editable);
            row.refresh();
            row.colour();
        }
        showProblems();
    }

    private void later() {
        if (waiting.isEmpty()) {
            wanted.ifPresent(this::focus);
            return;
        }
        Composite mine = page.orElseThrow();
        scroller.getDisplay().asyncExec(() -> {
            if (!mine.isDisposed() && page.filter(mine::equals).isPresent()) {
                make(mine, MORE);
                fit();
                later();
            }
        });
    }

    /** Gives the page the height that its rows want at this width. */
    private void fit() {
        page.ifPresent(shown -> {
            int width = scroller.getClientArea().width;
            scroller.setMinHeight(shown.computeSize(width, SWT.DEFAULT).y);
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
        var problems = new ProblemMap(context.file());
        element.ifPresent(shown -> rows.forEach(row -> row.show(problems.of(shown, row.field()))));
        fit();
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
        Optional<FieldRow> row = rows.stream().filter(each -> each.field().isFor(feature)).findFirst();
        wanted = row.isPresent() ? Optional.empty() : Optional.of(feature);
        row.ifPresent(found -> {
            found.field().focusControl().setFocus();
            scroller.showControl(found.body());
        });
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
