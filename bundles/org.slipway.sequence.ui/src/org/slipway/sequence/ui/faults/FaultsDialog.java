package org.slipway.sequence.ui.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.slipway.base.Problem;
import org.slipway.workbench.WidgetIds;

/** The rules by which things fail: a list, and a form for the chosen one. */
final class FaultsDialog extends TitleAreaDialog {
    private final List<String> steps;
    private final List<String> rules;
    private Table table;
    private FaultForm form;
    private Label written;
    private Button change;
    private Button remove;
    /** The rule in the form that needs no further doing: it is in the list, or nobody has filled it in. */
    private String settled = "";

    FaultsDialog(Shell parent, List<String> rules, List<String> steps) {
        super(parent);
        this.rules = new ArrayList<>(rules);
        this.steps = steps;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** The rules; empty where it was cancelled. */
    Optional<List<String>> ask() {
        return open() == OK ? Optional.of(List.copyOf(rules)) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Faults");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(16, 12).spacing(6, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        setTitle("What goes wrong on the simulated machines");
        setMessage("Put a rule together below and add it. Rules with a chance go by the seed: the same seed makes the same faults.");
        table = WidgetIds.mark(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL), "faults.rules");
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 110).applyTo(table);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen()));
        form = new FaultForm(area, steps, this::refresh);
        written = WidgetIds.mark(new Label(area, SWT.WRAP), "faults.written");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(written);
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(buttons);
        button(buttons, "faults.add", "Add", this::add);
        change = button(buttons, "faults.change", "Change the selected", this::change);
        remove = button(buttons, "faults.remove", "Remove the selected", this::remove);
        list(-1);
        settled = form.rule();
        refresh();
        return area;
    }

    private static Button button(Composite parent, String id, String text, Runnable pressed) {
        var button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return button;
    }

    private void list(int selected) {
        table.removeAll();
        rules.forEach(each -> new TableItem(table, SWT.NONE).setText(each));
        table.setSelection(selected);
        change.setEnabled(selected >= 0);
        remove.setEnabled(selected >= 0);
    }

    private void chosen() {
        int index = table.getSelectionIndex();
        FaultTexts.rule(rules.get(index)).ifPresent(rule -> {
            form.show(rule);
            settled = form.rule();
        });
        change.setEnabled(true);
        remove.setEnabled(true);
        refresh();
    }

    private void refresh() {
        String rule = form.rule();
        Optional<Problem> wrong = FaultTexts.wrong(rule);
        setErrorMessage(wrong.map(Problem::text).orElse(null));
        written.setText("As a rule:  " + rule + form.empty().map(each -> "    (" + each + ")").orElse(""));
        written.requestLayout();
    }

    private boolean isWhole() {
        return FaultTexts.wrong(form.rule()).isEmpty();
    }

    private void add() {
        if (isWhole()) {
            rules.add(form.rule());
            settled = form.rule();
            list(rules.size() - 1);
        }
    }

    private void change() {
        int index = table.getSelectionIndex();
        if (isWhole() && index >= 0) {
            rules.set(index, form.rule());
            settled = form.rule();
            list(index);
        }
    }

    private void remove() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            rules.remove(index);
            list(Math.min(index, rules.size() - 1));
        }
    }

    /** A rule that was filled in is not dropped: it is added where that is clear, and else asked about. */
    @Override
    protected void okPressed() {
        String rule = form.rule();
        boolean open = !rule.equals(settled) && !rules.contains(rule);
        Optional<Problem> wrong = FaultTexts.wrong(rule);
        if (open && wrong.isPresent()) {
            setErrorMessage(wrong.get().text() + " Mend it, or select a rule of the list to leave it out.");
        } else if (open && table.getSelectionIndex() >= 0) {
            setErrorMessage("The rule below is not in the list yet. Press “Add” or “Change the selected”, or select a rule of the list to leave it out.");
        } else {
            if (open) {
                add();
            }
            super.okPressed();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.mark(createButton(parent, IDialogConstants.OK_ID, "Use these", true), "faults.use");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }
}
