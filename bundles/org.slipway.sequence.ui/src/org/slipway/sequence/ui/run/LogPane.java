package org.slipway.sequence.ui.run;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.engine.journal.Line;
import org.slipway.engine.log.CmTraceLog;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.form.Look;

/** What the log says of an act, or of the whole run, as CMTrace shows it: warnings and errors in colour. */
final class LogPane {
    /** More than anybody reads here; the log can be saved. */
    private static final int MOST = 5000;

    private final Composite area;
    private final Button whole;
    private final Reading reading;
    private final Look look;
    private final CmTraceLog log = new CmTraceLog();
    private List<Line> own = List.of();
    private List<Line> all = List.of();

    LogPane(Composite parent, Look look) {
        this.look = look;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        whole = WidgetIds.mark(new Button(area, SWT.CHECK), "run.log.whole");
        whole.setText("The whole run");
        GridDataFactory.fillDefaults().indent(8, 6).applyTo(whole);
        reading = new Reading(area, "run.log", true);
        reading.widget().setWrapIndent(40);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(reading.widget());
        whole.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> refresh()));
    }

    Control control() {
        return area;
    }

    void show(List<Line> ofAct, List<Line> ofRun) {
        own = ofAct;
        all = ofRun;
        refresh();
    }

    void refresh() {
        List<Line> shown = whole.getSelection() ? all : own;
        reading.clear();
        if (shown.size() > MOST) {
            reading.coloured("The last " + MOST + " of " + shown.size() + " lines; “Save log…” writes them all.\n", look.muted());
        }
        for (Line line : shown.subList(Math.max(0, shown.size() - MOST), shown.size())) {
            reading.styled(Times.clock(line.time()) + "  ", look.muted(), look.code());
            String text = log.text(line.event()).replace("\n", "\n              ") + "\n";
            switch (log.level(line.event())) {
                case INFO -> reading.in(look.code(), text);
                case WARNING -> reading.onGround(new Tint(look).of(look.warning().getRGB(), 0.14), () -> reading.styled(text, look.warning(), look.code()));
                case ERROR -> reading.onGround(new Tint(look).of(look.error().getRGB(), 0.14), () -> reading.styled(text, look.error(), look.code()));
            }
        }
        reading.show();
        if (whole.getSelection()) {
            reading.toEnd();
        }
    }
}
