package org.slipway.ui.testkit;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;
import org.slipway.workbench.WidgetIds;

/** Looks for widgets in all windows, the topmost first. On the UI thread only. */
final class Widgets {
    private final Display display;

    Widgets(Display display) {
        this.display = display;
    }

    <W extends Widget> Optional<W> first(Class<W> type, Predicate<? super W> which) {
        return all().filter(type::isInstance).map(type::cast).filter(which).findFirst();
    }

    static boolean hasId(Widget widget, String id) {
        return id.equals(widget.getData(WidgetIds.KEY));
    }

    static boolean says(Widget widget, String text) {
        return switch (widget) {
            case Button button -> button.getText().replace("&", "").equals(text);
            case CTabItem tab -> tab.getText().equals(text);
            default -> false;
        };
    }

    private Stream<Widget> all() {
        Shell active = display.getActiveShell();
        Stream<Shell> shells = Stream.of(display.getShells()).filter(Control::isVisible);
        return Stream.concat(Stream.ofNullable(active), shells.filter(each -> each != active)).flatMap(Widgets::below);
    }

    private static Stream<Widget> below(Control control) {
        if (control.isDisposed() || !control.isVisible()) {
            return Stream.empty();
        }
        Stream<Widget> inside = control instanceof Composite composite ? Stream.of(composite.getChildren()).flatMap(Widgets::below)
                : Stream.empty();
        return Stream.concat(Stream.concat(Stream.of(control), items(control)), inside);
    }

    /** Tools and tabs are no controls. */
    private static Stream<Widget> items(Control control) {
        return switch (control) {
            case ToolBar bar -> Stream.of(bar.getItems());
            case CTabFolder tabs -> Stream.of(tabs.getItems());
            default -> Stream.empty();
        };
    }
}
