package org.slipway.ui.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DragSourceListener;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.DropTargetListener;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A drag from one tree to another, told to their listeners as the window system tells it. On the UI thread only. */
final class Drag {
    private final Tree from;
    private final Tree to;
    private final Optional<TreeItem> onto;

    Drag(Tree from, Tree to, Optional<TreeItem> onto) {
        this.from = from;
        this.to = to;
        this.onto = onto;
    }

    /** What was done in the end. */
    int run() {
        var source = (DragSource) from.getData(DND.DRAG_SOURCE_KEY);
        var target = (DropTarget) to.getData(DND.DROP_TARGET_KEY);
        Transfer transfer = List.of(target.getTransfer()).stream().filter(List.of(source.getTransfer())::contains).findFirst().orElseThrow();
        TransferData type = transfer.getSupportedTypes()[0];
        DragSourceEvent start = made(DragSourceEvent.class, event(from, type, source.getStyle()));
        each(source, listener -> listener.dragStart(start));
        if (!start.doit) {
            return DND.DROP_NONE;
        }
        DragSourceEvent data = made(DragSourceEvent.class, event(from, type, source.getStyle()));
        each(source, listener -> listener.dragSetData(data));
        int done = drop(target, type, source.getStyle() & target.getStyle(), data.data);
        DragSourceEvent end = made(DragSourceEvent.class, event(from, type, source.getStyle()));
        end.detail = done;
        each(source, listener -> listener.dragFinished(end));
        return done;
    }

    private static void each(DragSource source, Consumer<DragSourceListener> told) {
        List.of(source.getDragListeners()).forEach(told);
    }

    private int drop(DropTarget target, TransferData type, int operations, Object data) {
        DropTargetEvent over = made(DropTargetEvent.class, event(to, type, operations));
        DropTargetEvent drop = made(DropTargetEvent.class, event(to, type, operations));
        for (DropTargetListener listener : target.getDropListeners()) {
            listener.dragEnter(over);
            listener.dragOver(over);
            drop.detail = over.detail;
            if (over.detail != DND.DROP_NONE) {
                listener.dropAccept(drop);
            }
            if (drop.detail != DND.DROP_NONE) {
                drop.data = data;
                listener.drop(drop);
            }
        }
        return drop.detail;
    }

    /** The platform keeps the class of what events are made from to itself. */
    private static <E> E made(Class<E> kind, Event event) {
        try {
            return kind.cast(kind.getConstructors()[0].newInstance(event));
        } catch (ReflectiveOperationException other) {
            throw new AssertionError("the events of drag and drop are made in another way than expected", other);
        }
    }

    private Event event(Control control, TransferData type, int operations) {
        try {
            Class<?> kind = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DND.class.getClassLoader());
            Constructor<?> constructor = kind.getDeclaredConstructor();
            constructor.setAccessible(true);
            var event = (Event) constructor.newInstance();
            event.widget = control;
            event.display = control.getDisplay();
            event.detail = (operations & DND.DROP_MOVE) != 0 ? DND.DROP_MOVE : DND.DROP_COPY;
            event.doit = true;
            event.item = control == to ? onto.orElse(null) : null;
            Point at = middle();
            event.x = at.x;
            event.y = at.y;
            put(kind, event, "dataType", type);
            put(kind, event, "dataTypes", new TransferData[] { type });
            put(kind, event, "operations", operations);
            return event;
        } catch (ReflectiveOperationException other) {
            throw new AssertionError("the events of drag and drop are other ones than expected", other);
        }
    }

    private static void put(Class<?> kind, Object event, String name, Object value) throws ReflectiveOperationException {
        Field field = kind.getDeclaredField(name);
        field.setAccessible(true);
        field.set(event, value);
    }

    private Point middle() {
        Rectangle line = onto.map(TreeItem::getBounds).orElseGet(() -> new Rectangle(0, to.getClientArea().height - 4, 8, 8));
        return to.toDisplay(line.x + line.width / 2, line.y + line.height / 2);
    }
}
