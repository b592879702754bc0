package org.slipway.workbench.editor.form;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.base.ProblemException;
import org.slipway.model.text.ValueText;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.Words;

/** Several features of which one may be set: which one, and its value. */
final class ChoiceField extends Field {
    private final String word;
    private final List<Field> options;
    private final StackLayout stack = new StackLayout();
    private Composite row;
    private Combo which;
    private Composite values;
    private int shown = -1;

    ChoiceField(FormContext context, EObject element, String word, List<Field> options) {
        super(context, element, options.getFirst().feature());
        this.word = word;
        this.options = options;
    }

    @Override
    boolean isFor(EStructuralFeature asked) {
        return options.stream().anyMatch(option -> option.isFor(asked));
    }

    @Override
    String label() {
        return Words.of(word);
    }

    @Override
    String help() {
        return shown < 0 ? "Choose one." : options.get(shown).help();
    }

    @Override
    Control create(Composite parent) {
        row = new Composite(parent, SWT.NONE);
        var layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        which = WidgetIds.mark(new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN), "choice." + word);
        which.setItems(options.stream().map(Field::label).toArray(String[]::new));
        which.setVisibleItemCount(options.size());
        which.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose(which.getSelectionIndex())));
        which.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
        values = new Composite(row, SWT.NONE);
        values.setLayout(stack);
        values.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        options.forEach(option -> {
            option.create(values);
            option.onComplaint(this::complaintChanged);
        });
        return row;
    }

    private Optional<Field> set() {
        return options.stream().filter(Field::isSet).findFirst();
    }

    @Override
    void refresh() {
        options.forEach(Field::refresh);
        set().map(options::indexOf).ifPresent(this::show);
        if (shown < 0) {
            show(0);
        }
    }

    private void show(int index) {
        if (index != shown) {
            shown = index;
            which.select(index);
            stack.topControl = options.get(index).control();
            values.layout();
            complaintChanged();
        }
    }

    /** The value moves to the other feature where it fits there. */
    private void choose(int index) {
        Optional<Field> before = set();
        Field now = options.get(index);
        if (before.isPresent() && before.get() != now) {
            Optional<Object> value = moved(before.get().feature(), now.feature());
            now.set("Change " + word, () -> {
                options.forEach(option -> element.eUnset(option.feature()));
                value.ifPresent(each -> element.eSet(now.feature(), each));
            });
        }
        show(index);
    }

    private Optional<Object> moved(EStructuralFeature from, EStructuralFeature to) {
        try {
            String text = element.eIsSet(from) ? ValueText.of(element, from, element.eGet(from)) : "";
            return text.isEmpty() ? Optional.empty() : Optional.of(ValueText.parse(to, text, context.kinds()));
        } catch (ProblemException doesNotFit) {
            return Optional.empty();
        }
    }

    @Override
    boolean isPending() {
        return options.stream().anyMatch(Field::isPending);
    }

    @Override
    void commit() {
        options.forEach(Field::commit);
    }

    @Override
    Optional<String> complaint() {
        return options.stream().flatMap(option -> option.complaint().stream()).findFirst();
    }

    @Override
    boolean isSet() {
        return set().isPresent();
    }

    @Override
    boolean canReset() {
        return false;
    }

    @Override
    void setEditable(boolean editable) {
        which.setEnabled(editable);
        options.forEach(option -> option.setEditable(editable));
    }

    @Override
    Object sizeKey() {
        return shown;
    }

    @Override
    Point size(int width) {
        return new Point(width, row.computeSize(width, SWT.DEFAULT).y);
    }

    @Override
    Control control() {
        return row;
    }

    @Override
    Control focusControl() {
        return shown < 0 ? which : options.get(shown).focusControl();
    }
}
