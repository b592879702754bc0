package org.slipway.sequence.ui.simulate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.slipway.sequence.ui.ViewIcons;
import org.slipway.workbench.WidgetIds;

/** The tools by which a run is steered. */
final class StepTools {
    private static final String WHERE = " where nothing runs, and anew where another machine or other faults are chosen; goes on to ";

    private final ToolBar bar;
    private final ViewIcons icons;
    private final ToolItem step;
    private final ToolItem pause;
    private final ToolItem end;
    private final ToolItem journal;

    /** What they do. */
    interface Steering {
        void run();

        void step();

        void pause();

        void end();

        void toggleStop();

        void journal();
    }

    StepTools(Composite parent, ViewIcons icons, Steering steering) {
        this.icons = icons;
        bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        tool("run", "actions/run", "Run", "Begins" + WHERE + "the next stop, or to the end (F8)", steering::run);
        step = tool("step", "actions/step", "Step", "Begins" + WHERE + "the next entry (F6)", steering::step);
        pause = tool("pause", "actions/pause", "Pause", "Waits before the next entry", steering::pause);
        end = tool("end", "actions/end", "End", "Ends the run", steering::end);
        tool("break", "actions/stop", "Stop before", "The run stops before the selected entry, or no longer does (F9 or a double click)", steering::toggleStop);
        journal = tool("journal", "run", "Journal", "Shows the run in the run view: its timeline, its log, and what would be decided otherwise", steering::journal);
    }

    private ToolItem tool(String id, String icon, String text, String toolTip, Runnable pressed) {
        var item = WidgetIds.mark(new ToolItem(bar, SWT.PUSH), "simulate." + id);
        item.setImage(icons.named(icon));
        item.setText(text);
        item.setToolTipText(toolTip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
        return item;
    }

    /** @param goesOn whether there is a run that is not over; @param waits whether it waits; @param written whether there is a journal */
    void enable(boolean goesOn, boolean waits, boolean preparing, boolean written) {
        step.setEnabled(!preparing && (waits || !goesOn));
        pause.setEnabled(goesOn && !waits);
        end.setEnabled(goesOn);
        journal.setEnabled(written);
    }
}
