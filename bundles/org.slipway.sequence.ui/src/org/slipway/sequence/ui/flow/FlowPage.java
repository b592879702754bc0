package org.slipway.sequence.ui.flow;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.KindPage;
import org.slipway.workbench.editor.PageContext;
import org.slipway.workbench.editor.form.Look;

/** The picture of a sequence, with what its colours mean. */
final class FlowPage implements KindPage {
    private final Composite page;
    private final FlowCanvas canvas;
    private final ToolItem percent;

    FlowPage(Composite parent, PageContext context) {
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "flow.page");
        page.setBackgroundMode(SWT.INHERIT_DEFAULT);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        page.setLayout(layout);
        var look = new Look(page);
        var top = new Composite(page, SWT.NONE);
        top.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        var narrow = new GridLayout(2, false);
        narrow.marginHeight = 0;
        narrow.marginWidth = 0;
        narrow.marginRight = 12;
        top.setLayout(narrow);
        var bar = new ToolBar(top, SWT.FLAT | SWT.RIGHT);
        canvas = new FlowCanvas(page, look, context, "flow", context.toDesign(), this::zoomed);
        tool(bar, "−", "Smaller (Ctrl+wheel, Ctrl+minus)", "out", canvas::smaller);
        percent = tool(bar, "100 %", "Full size (Ctrl+0)", "full", canvas::full);
        tool(bar, "+", "Larger (Ctrl+wheel, Ctrl+plus)", "in", canvas::larger);
        tool(bar, "Fit width", "As wide as the page", "fit", canvas::fit);
        var legend = new Label(top, SWT.NONE);
        legend.setText("Blue: Windows PE    Green: full operating system    Grey: either    ◆ has a condition    Dashed: disabled");
        legend.setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false));
        canvas.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        colour();
    }

    private static ToolItem tool(ToolBar bar, String text, String toolTip, String id, Runnable pressed) {
        var item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "flow." + id);
        item.setText(text);
        item.setToolTipText(toolTip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return item;
    }

    private void zoomed() {
        percent.setText(Math.round(canvas.zoom() * 100) + " %");
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void modelChanged() {
        canvas.modelChanged();
    }

    @Override
    public void problemsChanged() {
        // the tree shows them
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void colour() {
        canvas.redraw();
    }
}
