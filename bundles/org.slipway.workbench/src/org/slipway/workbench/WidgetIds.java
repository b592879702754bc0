package org.slipway.workbench;

import org.eclipse.swt.widgets.Widget;

/** Names of widgets, by which tests find them whatever they say and wherever they stand. */
public final class WidgetIds {
    /** The key that a UI driver looks under. */
    public static final String KEY = "org.slipway.widget.id";

    private WidgetIds() {
    }

    public static <W extends Widget> W mark(W widget, String id) {
        widget.setData(KEY, id);
        return widget;
    }
}
