package org.slipway.sequence.ui.exchange;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.PageChangingEvent;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.secrets.SecretStore;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.sequence.exchange.report.FidelityReport.Part;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteNavigation;

/** Brings task sequences of other tools into the site: files, ids, the fidelity report, and only then the import. */
public final class ImportWizard extends Wizard {
    private final OpenedSite site;
    private final Formats formats;
    private final SiteNavigation navigation;
    private final SiteSecrets secrets;
    private final ImportPlan plan;
    private final FilesPage files = new FilesPage();
    private final SequencesPage sequences;
    private final FidelityPage report = new FidelityPage();

    ImportWizard(OpenedSite site, Formats formats, SiteNavigation navigation, SiteSecrets secrets) {
        this.site = site;
        this.formats = formats;
        this.navigation = navigation;
        this.secrets = secrets;
        this.plan = new ImportPlan(site);
        this.sequences = new SequencesPage(plan);
        setWindowTitle("Import task sequences");
        setNeedsProgressMonitor(true);
    }

    /** Shows the wizard, and opens what came in. */
    static void open(Shell parent, OpenedSite site, Formats formats, SiteNavigation navigation) {
        var wizard = new ImportWizard(site, formats, navigation, SiteSecrets.of(site.folder()));
        var dialog = new WizardDialog(parent, wizard) {
            @Override
            protected void createButtonsForButtonBar(Composite bar) {
                super.createButtonsForButtonBar(bar);
                getButton(IDialogConstants.FINISH_ID).setText("Import");
            }
        };
        dialog.setPageSize(900, 460);
        dialog.addPageChangingListener(wizard::turning);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(files);
        addPage(sequences);
        addPage(report);
    }

    /** Only who has the report before them can finish. */
    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == report && sequences.isPageComplete();
    }

    private void turning(PageChangingEvent event) {
        if (event.getCurrentPage() == files && event.getTargetPage() == sequences) {
            event.doit = read();
        } else if (event.getCurrentPage() == sequences && event.getTargetPage() == report) {
            event.doit = preview();
        }
    }

    private boolean read() {
        List<String> chosen = files.files();
        PageWork work = new PageWork(getContainer(), getShell().getDisplay(), files::show);
        return work.run(monitor -> importer(work).read(chosen, monitor)).map(found -> {
            plan.read(found.sequences(), found.problems());
            sequences.show();
            return true;
        }).orElse(false);
    }

    private Importer importer(PageWork work) {
        return new Importer(site, formats, work);
    }

    /** What the report is made of, and whether the secrets among it need a passphrase. */
    private record Preview(List<Part> parts, boolean passphrase) {
    }

    private boolean preview() {
        List<Incoming> wanted = plan.wanted();
        PageWork work = new PageWork(getContainer(), getShell().getDisplay(), sequences::show);
        return work.run(monitor -> {
            monitor.beginTask("Reading the task sequences", -1);
            return new Preview(importer(work).preview(wanted), secrets.wantsPassphrase());
        }).map(tried -> {
            report.show(tried.parts(), tried.passphrase());
            return true;
        }).orElse(false);
    }

    @Override
    public boolean performFinish() {
        List<Incoming> wanted = plan.wanted();
        Optional<char[]> passphrase = report.passphrase();
        boolean sealing = report.sealing();
        PageWork work = new PageWork(getContainer(), getShell().getDisplay(), report::show);
        Optional<List<Problem>> done = work.run(monitor -> {
            monitor.beginTask("Importing", -1);
            Optional<SecretStore> store = sealing ? Optional.of(opened(passphrase)) : Optional.empty();
            return importer(work).take(wanted, plan.replacing(), store);
        });
        Shell parent = getShell().getParent().getShell();
        done.ifPresent(told -> parent.getDisplay().asyncExec(() -> arrived(parent, wanted, told)));
        return done.isPresent();
    }

    /** Opened before anything is in the site: values that cannot be sealed would be nowhere but in the file. */
    private SecretStore opened(Optional<char[]> passphrase) throws ProblemException {
        if (passphrase.isEmpty() && secrets.wantsPassphrase()) {
            throw new ProblemException(Problem.error("SECRET-PASSPHRASE", "The secret store is sealed with a passphrase.")
                    .next("Type it above, or tick “Do not store passwords and product keys”."));
        }
        SecretStore store = secrets.open(passphrase);
        store.names();
        return store;
    }

    private void arrived(Shell parent, List<Incoming> wanted, List<Problem> told) {
        site.snapshot().find(wanted.getFirst().id(), SequencePackage.Literals.TASK_SEQUENCE).stream().findFirst()
                .ifPresent(first -> navigation.open(site, first.path(), Optional.empty()));
        if (!told.isEmpty() && !parent.isDisposed()) {
            ProblemDialog.show(parent, told);
        }
    }
}
