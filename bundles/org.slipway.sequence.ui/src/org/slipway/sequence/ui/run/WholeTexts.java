package org.slipway.sequence.ui.run;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** What a cell has no room for can be read while the pointer is on it. */
public final class WholeTexts {
    private final Table table;

    private WholeTexts(Table table) {
        this.table = table;
    }

    public static void on(Table table) {
        table.addListener(SWT.MouseMove, new WholeTexts(table)::moved);
    }

    private void moved(Event event) {
        String text = text(table.getItem(new Point(event.x, event.y)), event);
        if (!Objects.equals(text, table.getToolTipText())) {
            table.setToolTipText(text);
        }
    }

    private String text(TableItem item, Event event) {
        for (int i = 0; item != null && i < table.getColumnCount(); i++) {
            if (item.getBounds(i).contains(event.x, event.y)) {
                String text = item.getText(i).strip();
                return text.isEmpty() ? null : text;
            }
        }
        return null;
    }
}
