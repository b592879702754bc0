package org.slipway.sequence.ui.exchange;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.slipway.base.Problem;
import org.slipway.workbench.ProblemDialog;
import org.slipway.workbench.WidgetIds;

/** Problems on a page, each with its place and the next step; not there while there are none. */
final class TroubleBox {
    private static final int LINES = 5;

    private final WizardPage page;
    private final Text text;

    TroubleBox(WizardPage page, Composite parent, String id) {
        this.page = page;
        text = WidgetIds.mark(new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), id);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(200, text.getLineHeight() * LINES).exclude(true).applyTo(text);
        text.setVisible(false);
    }

    /** @param headline above the page, where there are problems */
    void show(String headline, List<Problem> problems) {
        page.setErrorMessage(problems.isEmpty() ? null : headline);
        text.setText(ProblemDialog.text(problems));
        boolean silent = problems.isEmpty();
        if (((GridData) text.getLayoutData()).exclude != silent) {
            ((GridData) text.getLayoutData()).exclude = silent;
            text.setVisible(!silent);
            text.getParent().layout(true);
        }
    }
}
