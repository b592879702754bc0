package org.slipway.workbench.status;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.slipway.base.Severity;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.appearance.Icons;
import org.slipway.workbench.shell.Defects;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;
import org.slipway.workbench.site.SiteProblem;
import org.slipway.workbench.site.SiteSnapshot;
import org.slipway.workbench.site.WindowSite;

/** Says which site is shown and how many problems it has; a click leads to them. */
public final class SiteStatus {
    private final IWorkbenchWindow window;
    private final WindowSite site;

    @Inject
    public SiteStatus(IWorkbenchWindow window, WindowSite site) {
        this.window = window;
        this.site = site;
    }

    @PostConstruct
    void create(Composite parent) {
        var bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 0).spacing(12, 0).applyTo(bar);
        var resources = new LocalResourceManager(JFaceResources.getResources(), bar);
        Icons icons = Icons.ofTheWorkbench();
        var name = new CLabel(bar, SWT.NONE);
        WidgetIds.mark(name, "status.site");
        var count = new CLabel(bar, SWT.NONE);
        WidgetIds.mark(count, "status.problems");
        count.setCursor(bar.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        count.addListener(SWT.MouseUp, click -> problems());
        GridDataFactory.fillDefaults().applyTo(count);
        site.follow(bar, new Notice(bar, resources.create(icons.icon("severity/info"))));
        site.follow(bar, new SiteFollower() {
            @Override
            public void siteChanged(Optional<OpenedSite> current) {
                name.setText(current.map(shown -> shown.name()).orElse(Messages.status_no_site));
                name.setToolTipText(current.map(shown -> shown.folder().toString()).orElse(""));
                show(current.map(OpenedSite::snapshot).orElse(SiteSnapshot.empty()));
            }

            @Override
            public void snapshotChanged(SiteSnapshot now) {
                site.current().ifPresent(shown -> name.setText(shown.name()));
                show(now);
            }

            private void show(SiteSnapshot now) {
                List<SiteProblem> all = now.problems();
                count.setText(ProblemCount.of(all).text());
                count.setImage(resources.create(icons.icon(all.isEmpty() ? "severity/ok"
                        : "severity/" + all.stream().map(each -> each.problem().severity()).min(Severity::compareTo).orElseThrow().word())));
                count.setVisible(!now.files().isEmpty());
                bar.requestLayout();
            }
        });
    }

    private void problems() {
        try {
            window.getActivePage().showView("org.slipway.workbench.problems");
        } catch (PartInitException broken) {
            Defects.show(broken);
        }
    }
}
