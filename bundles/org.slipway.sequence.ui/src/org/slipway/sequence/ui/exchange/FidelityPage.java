package org.slipway.sequence.ui.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.slipway.base.AtomicFile;
import org.slipway.base.Problem;
import org.slipway.model.kinds.Spelling;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.Account.Line;
import org.slipway.sequence.exchange.report.FidelityReport;
import org.slipway.sequence.exchange.report.FidelityReport.Part;
import org.slipway.sequence.exchange.site.ReportFile;
import org.slipway.workbench.WidgetIds;

/** What becomes of every element, attribute and variable: to be looked at before anything is in the site. */
final class FidelityPage extends WizardPage {
    private List<Part> parts = List.of();
    private Combo sequence;
    private Label counts;
    private CountsBar bar;
    private AccountTable account;
    private CTabFolder tabs;
    private FactsTab secrets;
    private FactsTab externals;
    private FactsTab problems;
    private PassphraseField passphrase;
    private Button leave;
    private TroubleBox trouble;

    FidelityPage() {
        super("fidelity", "Fidelity report", null);
        setDescription("Nothing has been imported yet: this is what would become of the files. What is kept verbatim goes back to its place at export.");
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(8, 8).applyTo(area);
        var top = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(12, 0).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        sequence = WidgetIds.mark(new Combo(top, SWT.READ_ONLY), "fidelity.sequence");
        sequence.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> showChosen()));
        counts = WidgetIds.mark(new Label(top, SWT.NONE), "fidelity.counts");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(counts);
        var save = WidgetIds.mark(new Button(top, SWT.PUSH), "fidelity.save");
        save.setText("Save report as HTML…");
        save.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> saveReport()));
        bar = new CountsBar(area);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, bar.height()).applyTo(bar.control());
        tabs = WidgetIds.mark(new CTabFolder(area, SWT.BORDER | SWT.FLAT), "fidelity.tabs");
        GridDataFactory.fillDefaults().grab(true, true).hint(860, 320).applyTo(tabs);
        tabs.setBackgroundMode(SWT.INHERIT_DEFAULT);
        account = new AccountTable(tabs);
        var lines = WidgetIds.mark(new CTabItem(tabs, SWT.NONE), "fidelity.account");
        lines.setText("Every line");
        lines.setControl(account.control());
        secrets = new FactsTab(tabs, "fidelity.secrets", "Secrets", "Passwords and product keys go to the secret store; the task sequence refers to them by name.");
        externals = new FactsTab(tabs, "fidelity.externals", "Not in this site", "The task sequence refers to these packages, images and applications, and the site does not hold them yet. Their names are kept in the folder external.");
        problems = new FactsTab(tabs, "fidelity.problems", "Problems", "Look at these before the task sequence is used.");
        tabs.setSelection(0);
        passphrase = new PassphraseField(area, "fidelity.passphrase");
        leave = WidgetIds.mark(new Button(area, SWT.CHECK), "fidelity.leave");
        leave.setText("Do not store passwords and product keys; they are typed in later");
        GridDataFactory.fillDefaults().exclude(true).applyTo(leave);
        trouble = new TroubleBox(this, area, "fidelity.trouble");
        setControl(area);
    }

    /** @param wantsPassphrase whether their secrets need one to be stored */
    void show(List<Part> now, boolean wantsPassphrase) {
        parts = List.copyOf(now);
        var names = new ArrayList<>(parts.stream().map(part -> part.imported().sequence().getName()).toList());
        if (parts.size() > 1) {
            names.addFirst("All " + parts.size() + " task sequences");
        }
        sequence.setItems(names.toArray(String[]::new));
        sequence.select(0);
        sequence.requestLayout();
        boolean any = parts.stream().anyMatch(part -> !part.imported().secrets().isEmpty());
        passphrase.ask(wantsPassphrase && any);
        leave.setVisible(any);
        GridDataFactory.fillDefaults().exclude(!any).applyTo(leave);
        leave.getParent().layout(true);
        trouble.show("", List.of());
        showChosen();
    }

    private List<Part> chosen() {
        int index = sequence.getSelectionIndex() - (parts.size() > 1 ? 1 : 0);
        return index < 0 ? parts : List.of(parts.get(index));
    }

    private void showChosen() {
        List<Part> shown = chosen();
        Account all = shown.stream().map(part -> part.imported().account()).reduce(new Account(List.of()), Account::and);
        counts.setText(FidelityReport.counts(all));
        bar.show(all);
        account.show(shown.size() == 1 ? shortened(all.lines(), shown.getFirst().imported().sequence().getName() + " › ") : all.lines());
        secrets.show(shown.stream().flatMap(part -> part.imported().secrets().stream())
                .map(secret -> new FactsTab.Fact(secret.entry(), secret.what() + " of “" + secret.where() + "”" + (secret.line() > 0 ? ", line " + secret.line() : ""))).toList());
        externals.show(shown.stream().flatMap(part -> part.imported().externals().stream())
                .map(external -> new FactsTab.Fact(Optional.ofNullable(external.getName()).orElse(external.getForeignId()),
                        Spelling.title(external.getIs().getLiteral()) + " " + external.getForeignId())).toList());
        problems.show(shown.stream().flatMap(part -> part.imported().problems().stream())
                .map(problem -> new FactsTab.Fact(problem.text(), Stream.of(problem.place().map(Object::toString).orElse(""), problem.nextStep())
                        .filter(text -> !text.isBlank()).reduce((a, b) -> a + ": " + b).orElse(""))).toList());
    }

    /** Where there is one sequence alone, its name says nothing about a place. */
    private static List<Line> shortened(List<Line> lines, String start) {
        return lines.stream().map(line -> line.where().startsWith(start)
                ? new Line(line.fate(), line.part(), line.where().substring(start.length()), line.what(), line.line(), line.note()) : line).toList();
    }

    Optional<char[]> passphrase() {
        return passphrase.typed();
    }

    /** Whether there are secrets, and they are to go to the store. */
    boolean sealing() {
        return leave.getVisible() && !leave.getSelection();
    }

    void show(List<Problem> told) {
        trouble.show("The import failed, and the site is as it was.", told);
    }

    private void saveReport() {
        var dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText("Save report as HTML");
        dialog.setFilterExtensions(new String[] { "*.html" });
        dialog.setFileName("fidelity.html");
        dialog.setOverwrite(true);
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::save);
    }

    void save(Path file) {
        byte[] content = ReportFile.HTML.text(new FidelityReport(parts)).getBytes(StandardCharsets.UTF_8);
        new PageWork(getContainer(), getShell().getDisplay(), told -> trouble.show("The report could not be saved.", told)).run(monitor -> {
            AtomicFile.real().replace(file, content);
            return true;
        });
    }
}
