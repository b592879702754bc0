package org.slipway.sequence.ui.exchange;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.PageChangingEvent;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.slipway.base.AtomicFile;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.sequence.ui.exchange.Exporter.Draft;
import org.slipway.sequence.ui.exchange.Exporter.Order;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteElement;

/** Writes a task sequence for another tool, once the user has seen what that cannot say. */
public final class ExportWizard extends Wizard {
    private final OpenedSite site;
    private final SiteSecrets secrets;
    private final ExportPage choice;
    private final UnsaidPage unsaid = new UnsaidPage();
    private Optional<Draft> draft = Optional.empty();

    ExportWizard(OpenedSite site, Formats formats, SiteSecrets secrets, Optional<SiteElement> first) {
        this.site = site;
        this.secrets = secrets;
        this.choice = new ExportPage(site.snapshot().candidates(SequencePackage.Literals.TASK_SEQUENCE), formats.all(), first);
        setWindowTitle("Export a task sequence");
        setNeedsProgressMonitor(true);
    }

    static void open(Shell parent, OpenedSite site, Formats formats, Optional<SiteElement> first) {
        var wizard = new ExportWizard(site, formats, SiteSecrets.of(site.folder()), first);
        var dialog = new WizardDialog(parent, wizard) {
            @Override
            protected void createButtonsForButtonBar(Composite bar) {
                super.createButtonsForButtonBar(bar);
                getButton(IDialogConstants.FINISH_ID).setText("Export");
            }
        };
        dialog.setPageSize(720, 340);
        dialog.addPageChangingListener(wizard::turning);
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(choice);
        addPage(unsaid);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == unsaid && draft.isPresent();
    }

    private void turning(PageChangingEvent event) {
        if (event.getCurrentPage() == choice && event.getTargetPage() == unsaid) {
            Order order = choice.order();
            PageWork work = new PageWork(getContainer(), getShell().getDisplay(), choice::show);
            draft = work.run(monitor -> {
                monitor.beginTask("Writing the export", -1);
                return new Exporter(site, secrets, work).draft(order);
            });
            draft.ifPresent(unsaid::show);
            event.doit = draft.isPresent();
        }
    }

    @Override
    public boolean performFinish() {
        Draft wanted = draft.orElseThrow();
        return new PageWork(getContainer(), getShell().getDisplay(), unsaid::show).run(monitor -> {
            monitor.beginTask("Writing " + wanted.file(), -1);
            (wanted.inClear() == 0 ? AtomicFile.real() : AtomicFile.ownerOnly()).replace(wanted.file(), wanted.written().content());
            return true;
        }).orElse(false);
    }
}
