package org.slipway.sequence.ui.faults;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.Problem;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** The rules by which things fail, in one line; the button beside it opens the form for them. */
public final class FaultsField {
    private static final String HINT = "nothing; Faults… makes things fail";

    private final Composite area;
    private final Text text;
    private final Look look;
    private Color usual;

    /** @param id of the line; the button has it with “.edit” behind it; @param steps names to offer */
    public FaultsField(Composite parent, Look look, String id, Supplier<List<String>> steps) {
        this.look = look;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        text = WidgetIds.mark(new Text(area, SWT.SINGLE | SWT.BORDER), id);
        text.setMessage(HINT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        var edit = WidgetIds.mark(new Button(area, SWT.PUSH), id + ".edit");
        edit.setText("Faults…");
        edit.setToolTipText("What goes wrong on the simulated machines, put together by a form");
        edit.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> new FaultsDialog(area.getShell(), rules(), steps.get()).ask()
                .ifPresent(each -> text.setText(String.join("; ", each)))));
        usual = text.getForeground();
        text.addListener(SWT.FocusIn, event -> usual = wrong().isPresent() ? usual : text.getForeground()); // the theme has painted it since
        text.addModifyListener(event -> check());
    }

    public Control control() {
        return area;
    }

    public List<String> rules() {
        return FaultTexts.parts(text.getText());
    }

    private Optional<Problem> wrong() {
        return FaultTexts.wrong(text.getText());
    }

    private void check() {
        Optional<Problem> wrong = wrong();
        text.setForeground(wrong.isPresent() ? look.error() : usual);
        text.setToolTipText(wrong.map(each -> each.text() + "\n" + each.nextStep()).orElse(text.getText()));
    }
}
