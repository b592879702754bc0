package org.slipway.sequence.ui.simulate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.slipway.workbench.WidgetIds;

/** How far a run has come, where it stands, and how much its plan warns of: three cells of a grid. */
final class StateBar {
    private final ProgressBar progress;
    private final Label state;
    private final Link warnings;
    private final GridData place;

    /** @param asked that somebody wants to read the warnings */
    StateBar(Composite parent, Runnable asked) {
        progress = WidgetIds.mark(new ProgressBar(parent, SWT.HORIZONTAL | SWT.SMOOTH), "simulate.progress");
        GridDataFactory.swtDefaults().hint(130, SWT.DEFAULT).applyTo(progress);
        state = WidgetIds.mark(new Label(parent, SWT.NONE), "simulate.state");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
        warnings = WidgetIds.mark(new Link(parent, SWT.NONE), "simulate.warnings");
        warnings.setToolTipText("Shows what is doubtful, and what the simulation takes as given");
        warnings.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> asked.run()));
        place = GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).create();
        warnings.setLayoutData(place);
        warn(0);
    }

    void say(String text) {
        state.setText(text);
        state.setToolTipText(text + "\nThe time is the machine's own.");
    }

    /** A run of so many steps begins. */
    void begin(int steps, int warned) {
        progress.setMaximum(Math.max(1, steps));
        progress.setSelection(0);
        warn(warned);
    }

    /** There is no run any more. */
    void clear() {
        begin(1, 0);
    }

    void reached(int steps) {
        progress.setSelection(Math.min(progress.getMaximum(), steps));
    }

    /** The run has come to its end, whatever it passed over. */
    void full() {
        progress.setSelection(progress.getMaximum());
    }

    private void warn(int count) {
        warnings.setText("<a>" + count + (count == 1 ? " warning" : " warnings") + "</a>");
        warnings.setVisible(count > 0);
        place.exclude = count == 0;
        warnings.requestLayout();
    }
}
