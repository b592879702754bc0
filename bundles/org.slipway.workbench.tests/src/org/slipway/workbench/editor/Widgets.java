package org.slipway.workbench.editor;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.slipway.workbench.WidgetIds;

/** Looks for a control by its id, be it visible or not. On the UI thread only. */
public final class Widgets {

    private Widgets() {
    }

    public static Optional<Control> find(String id) {
        Stream<Control> shells = Stream.of(PlatformUI.getWorkbench().getDisplay().getShells());
        return shells.flatMap(Widgets::all).filter(each -> id.equals(each.getData(WidgetIds.KEY)))
                .sorted((a, b) -> Boolean.compare(b.isVisible(), a.isVisible())).findFirst();
    }

    private static Stream<Control> all(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Stream.of(composite.getChildren()).flatMap(Widgets::all)) : Stream.of(control);
    }
}
