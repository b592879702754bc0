package org.slipway.workbench.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.site.NewSite;
import org.slipway.model.site.OpenSite;
import org.slipway.workbench.Messages;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.shell.SiteOpening;
import org.slipway.workbench.site.OpenedSites;
import org.slipway.workbench.welcome.DemoSite;

/** Lets the user say which site to open in a window. */
public final class SiteChooser {
    private static final String DEMO_FOLDER = "slipway-demo";

    private final IWorkbenchWindow window;

    public SiteChooser(IWorkbenchWindow window) {
        this.window = window;
    }

    /** Asks for a folder. One below a site's folder will do, as on the command line. */
    public void choose() {
        var dialog = new DirectoryDialog(window.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(Messages.choose_site_title);
        dialog.setMessage(Messages.choose_site_text);
        String chosen = dialog.open();
        if (chosen != null) {
            Path folder = Path.of(chosen);
            opening().open(OpenSite.enclosing(folder).orElse(folder));
        }
    }

    /** Asks for the name and the folder of a new site, makes it as {@code slipway init} does, and opens it. */
    public void make() {
        var dialog = new NewSiteDialog(window.getShell(), Path.of(System.getProperty("user.home")));
        if (dialog.open() == Window.OK) {
            dialog.wanted().ifPresent(wanted -> Job.create(Messages.job_new_site, (ICoreRunnable) monitor -> make(wanted)).schedule());
        }
    }

    private void make(NewSiteDialog.Wanted wanted) {
        try {
            var making = new NewSite(window.getService(OpenedSites.class).kinds());
            making.write(wanted.folder(), making.empty(wanted.name()));
            inUi(() -> opening().open(wanted.folder()));
        } catch (IOException refused) {
            inUi(() -> tell(List.of(Problem.error("SITE-UNWRITABLE", Messages.bind(Messages.newsite_unwritable, refused.getMessage()))
                    .at(Place.of(wanted.folder().toString())).next(Messages.newsite_unwritable_next))));
        }
    }

    /** Opens the demo, which lies in the user's home; it is written there at first. */
    public void demo() {
        Path folder = Path.of(System.getProperty("user.home"), DEMO_FOLDER);
        ICoreRunnable write = monitor -> {
            try {
                if (DemoSite.installed().isPresent()) {
                    DemoSite.installed().get().in(folder);
                }
                inUi(() -> opening().open(folder));
            } catch (ProblemException refused) {
                inUi(() -> tell(refused.problems()));
            }
        };
        Job.create(Messages.job_demo, write).schedule();
    }

    private void inUi(Runnable work) {
        window.getWorkbench().getDisplay().asyncExec(work);
    }

    private void tell(List<Problem> problems) {
        ProblemDialog.show(window.getShell(), problems);
    }

    private SiteOpening opening() {
        return window.getService(SiteOpening.class);
    }
}
