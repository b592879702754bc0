package org.slipway.workbench.editor.form;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.ProblemException;
import org.slipway.model.text.ValueText;
import org.slipway.workbench.editor.file.FeatureText;

/** A value that is written as text, whatever its type. What fits is taken over when typing pauses, anything when the field is left. */
class TextField extends Field {
    /** Long enough to finish a word, short enough to see the problem while it is still in mind. */
    private static final int PAUSE = 400;

    private final TextShape shape;
    private Text text;
    private Control control;
    private TextHelp help;
    private String shown = "";
    private boolean refreshing;
    private Optional<String> complaint = Optional.empty();
    private int keystrokes;
    /** From one arrival of the keyboard to its leaving, or to the next line: what is typed meanwhile is undone at once. */
    private Object visit = new Object();

    TextField(FormContext context, EObject element, EStructuralFeature feature, TextShape shape) {
        super(context, element, feature);
        this.shape = shape;
    }

    @Override
    Control create(Composite parent) {
        if (shape == TextShape.AREA) {
            var box = new TextBox(parent, shape.style(), context.look());
            text = mark(box.text());
            control = box.control();
        } else {
            text = mark(new Text(parent, shape.style()));
            control = text;
        }
        hint();
        text.addModifyListener(event -> typed());
        text.addFocusListener(FocusListener.focusLostAdapter(event -> left()));
        text.addListener(SWT.DefaultSelection, event -> commit());
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC && !current().equals(shown)) {
                show(shown);
                event.doit = false;
            }
        });
        if (shape == TextShape.AREA) {
            text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
        help = new TextHelp(context, feature);
        help.install(text);
        return control;
    }

    private void hint() {
        String standard = FeatureText.defaultText(feature);
        String hint = differs() ? DIFFERENT : standard.isEmpty() ? shape.example() : standard;
        if (!text.getMessage().equals(hint)) {
            text.setMessage(hint);
        }
    }

    Text text() {
        return text;
    }

    @Override
    void refresh() {
        hint();
        String now = modelText();
        boolean typing = !current().equals(shown);
        if (now.equals(shown) || typing && !now.equals(current())) {
            return; // what is being typed stays until it is taken over or given up
        }
        show(now);
    }

    private void show(String now) {
        refreshing = true;
        try {
            shown = now;
            if (!current().equals(now)) {
                text.setText(now);
            }
            complain(Optional.empty());
        } finally {
            refreshing = false;
        }
    }

    /** Where several differ there is no one text to show, and whatever is typed is news to some of them. */
    private String modelText() {
        return differs() ? "" : Misfits.of(context.kinds(), element, feature).text().or(() -> element.eIsSet(feature)
                ? Optional.ofNullable(format()) : Optional.empty()).orElse("");
    }

    String format() {
        return ValueText.of(element, feature, element.eGet(feature, false));
    }

    Object parse(String typed) throws ProblemException {
        return ValueText.parse(feature, typed, context.kinds());
    }

    /** How a text that does not fit is put into the file. */
    void misfit(String typed) {
        Misfits.of(context.kinds(), element, feature).put(typed);
    }

    private String current() {
        return text.getText().replace(Text.DELIMITER, "\n");
    }

    private void typed() {
        if (refreshing) {
            return;
        }
        complain(wrong(current()));
        context.typing().run();
        int mine = ++keystrokes;
        text.getDisplay().timerExec(PAUSE, () -> {
            if (!text.isDisposed() && mine == keystrokes && complaint.isEmpty() && !help.isOpen()) {
                takeOver();
            }
        });
    }

    /** Picking from the list of proposals takes the keyboard away for a moment; that is not the end of typing. */
    private void left() {
        if (!help.isOpen()) {
            commit();
        }
    }

    @Override
    boolean isPending() {
        return !current().equals(shown);
    }

    private Optional<String> wrong(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            parse(typed);
            return Optional.empty();
        } catch (ProblemException misfit) {
            return Optional.of(misfit.problems().getFirst().text());
        }
    }

    private void complain(Optional<String> now) {
        if (!now.equals(complaint)) {
            complaint = now;
            complaintChanged();
        }
    }

    @Override
    Optional<String> complaint() {
        return complaint;
    }

    @Override
    void commit() {
        takeOver();
        visit = new Object();
    }

    @Override
    void edit(String label, Runnable change) {
        context.file().type(label, visit, change);
    }

    private void takeOver() {
        String typed = current();
        if (typed.equals(shown) || !text.getEditable()) {
            return;
        }
        if (breaks(typed) != breaks(shown)) {
            visit = new Object();
        }
        shown = typed;
        take(typed);
        complain(wrong(typed));
        context.typing().run();
    }

    private static long breaks(String text) {
        return text.chars().filter(letter -> letter == '\n').count();
    }

    private void take(String typed) {
        if (typed.isEmpty()) {
            set("Clear " + word(), () -> element.eUnset(feature));
            return;
        }
        try {
            store(parse(typed));
        } catch (ProblemException misfit) {
            set(step().misfit(typed), () -> {
                element.eUnset(feature);
                misfit(typed);
            });
        }
    }

    @Override
    void setEditable(boolean editable) {
        text.setEditable(editable);
    }

    @Override
    Object sizeKey() {
        return shape == TextShape.AREA ? text.getText() : "";
    }

    @Override
    Point size(int width) {
        return shape.size(text, width);
    }

    @Override
    Control control() {
        return control;
    }

    @Override
    Control focusControl() {
        return text;
    }
}
