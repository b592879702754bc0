package org.slipway.workbench.status;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.slipway.workbench.Messages;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.site.OpenedFile;
import org.slipway.workbench.site.OpenedSite;
import org.slipway.workbench.site.SiteFollower;

/** Says why editors closed by themselves, until somebody has read it. It takes neither the keyboard nor the way. */
final class Notice implements SiteFollower {
    private final Set<String> gone = new LinkedHashSet<>();
    private final CLabel label;

    Notice(Composite parent, Image information) {
        label = WidgetIds.mark(new CLabel(parent, SWT.NONE), "status.notice");
        label.setImage(information);
        label.setCursor(parent.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        label.setLayoutData(new GridData());
        label.addListener(SWT.MouseUp, click -> clear());
        clear();
    }

    private void clear() {
        gone.clear();
        show();
    }

    @Override
    public void siteChanged(Optional<OpenedSite> site) {
        clear();
    }

    @Override
    public void deletedElsewhere(OpenedFile file) {
        gone.add(file.path());
        show();
    }

    private void show() {
        label.setText(gone.isEmpty() ? "" : gone.size() == 1 ? Messages.bind(Messages.notice_deleted, gone.iterator().next())
                : Messages.bind(Messages.notice_deleted_several, gone.size()));
        label.setToolTipText(gone.size() > 1 ? String.join("\n", gone) + "\n\n" + Messages.notice_dismiss : Messages.notice_dismiss);
        label.setVisible(!gone.isEmpty());
        ((GridData) label.getLayoutData()).exclude = gone.isEmpty();
        label.requestLayout();
    }
}
