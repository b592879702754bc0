package org.slipway.workbench.appearance;

import static org.junit.jupiter.api.Assertions.assertSame;

import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.slipway.ui.testkit.WorkbenchBot;

class CellToolTipsTest {

    @Test
    void aTipThatGoesLeavesTheFocusInTheDialogThatAKeyOpenedMeanwhile() {
        new WorkbenchBot().run(() -> {
            var shell = new Shell(Display.getCurrent());
            shell.setLayout(new FillLayout());
            var viewer = new TreeViewer(shell);
            var field = new Text(shell, SWT.SINGLE);
            CellToolTips tips = CellToolTips.on(viewer);
            shell.open();
            field.setFocus();
            var elsewhere = new Event();
            elsewhere.widget = field;

            tips.afterHideToolTip(elsewhere);

            assertSame(field, Display.getCurrent().getFocusControl());
            shell.dispose();
        });
    }
}
