package org.slipway.workbench.editor.form;

import java.time.LocalDateTime;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.slipway.workbench.WidgetIds;

/** Asks for a day and a time. */
final class MomentPicker extends Dialog {
    private final String title;
    private LocalDateTime moment;
    private DateTime day;
    private DateTime time;

    MomentPicker(Shell parent, String title, LocalDateTime moment) {
        super(parent);
        this.title = title;
        this.moment = moment;
    }

    LocalDateTime moment() {
        return moment;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        day = WidgetIds.mark(new DateTime(area, SWT.CALENDAR), "moment.day");
        day.setDate(moment.getYear(), moment.getMonthValue() - 1, moment.getDayOfMonth());
        time = WidgetIds.mark(new DateTime(area, SWT.TIME | SWT.SHORT), "moment.time");
        time.setTime(moment.getHour(), moment.getMinute(), 0);
        time.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
        return area;
    }

    @Override
    protected void okPressed() {
        moment = LocalDateTime.of(day.getYear(), day.getMonth() + 1, day.getDay(), time.getHours(), time.getMinutes());
        super.okPressed();
    }
}
