package org.slipway.sequence.ui.flow;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.slipway.sequence.Entry;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.ui.editor.SequenceIcons;
import org.slipway.sequence.words.ConditionSentence;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.EditorSelection;
import org.slipway.workbench.editor.PageContext;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.form.Look;

/**
 * A sequence as a picture: which steps run in Windows PE, which in the full system, where it restarts, what depends on a condition; and,
 * where somebody tells, what became of each entry in a run.
 */
public final class FlowCanvas {
    private static final double STEP = 1.2;
    private static final double LEAST = 0.15;
    private static final double MOST = 3;
    private static final int LINE = 40;

    private final EditedFile file;
    private final EditorSelection selection;
    private final Runnable opened;
    private final Runnable zoomed;
    private final Canvas canvas;
    private final Look look;
    private final FlowPainter painter;
    private final ConditionSentence sentence = new ConditionSentence();
    private Blocks blocks = Blocks.none();
    private FlowMarks marks = FlowMarks.NONE;
    private double zoom = 1;

    /** @param opened hears a double click on an entry; @param zoomed that the picture is of another size */
    public FlowCanvas(Composite parent, Look look, PageContext context, String id, Runnable opened, Runnable zoomed) {
        this.file = context.file();
        this.selection = context.selection();
        this.opened = opened;
        this.zoomed = zoomed;
        this.look = look;
        painter = new FlowPainter(look, new SequenceIcons(look.resources()));
        canvas = look.own(WidgetIds.mark(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL), id));
        listen();
        selection.addListener(this::selected); // as long as the editor, which owns both
    }

    private void listen() {
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> scrollBars());
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.setFocus();
            at(event).ifPresent(block -> selection.select(block.entry()));
        });
        canvas.addListener(SWT.MouseDoubleClick, event -> at(event).ifPresent(block -> opened.run()));
        canvas.addListener(SWT.MouseVerticalWheel, event -> {
            if ((event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
                zoom(event.count > 0 ? zoom * STEP : zoom / STEP);
            }
        });
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.MouseMove, event -> canvas.setToolTipText(at(event).map(block -> toolTip(block.entry())).orElse(null)));
        for (ScrollBar bar : new ScrollBar[] { canvas.getHorizontalBar(), canvas.getVerticalBar() }) {
            bar.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> canvas.redraw()));
        }
    }

    private void key(Event event) {
        boolean held = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_UP -> step(-1);
            case SWT.HOME -> blocks.all().stream().findFirst().map(Block::entry).ifPresent(selection::select);
            case SWT.END -> blocks.all().stream().reduce((one, other) -> other).map(Block::entry).ifPresent(selection::select);
            case SWT.PAGE_DOWN -> page(1);
            case SWT.PAGE_UP -> page(-1);
            case SWT.ARROW_LEFT -> sideways(-LINE);
            case SWT.ARROW_RIGHT -> sideways(LINE);
            case SWT.CR, SWT.KEYPAD_CR -> opened.run();
            case '0' -> zoom(held ? 1 : zoom);
            case '+', '=', SWT.KEYPAD_ADD -> zoom(held ? zoom * STEP : zoom);
            case '-', SWT.KEYPAD_SUBTRACT -> zoom(held ? zoom / STEP : zoom);
            default -> { }
        }
    }

    private void step(int by) {
        Optional<Block> here = selection.element().flatMap(blocks::of);
        here.flatMap(block -> blocks.next(block.entry(), by)).or(() -> here.isPresent() ? Optional.empty() : blocks.all().stream().findFirst())
                .map(Block::entry).ifPresent(selection::select);
    }

    /** To the block that stands about a page further on. */
    private void page(int by) {
        int here = selection.element().flatMap(blocks::of).map(block -> block.bounds().y).orElse(0);
        blocks.near(here + (int) (by * canvas.getClientArea().height / zoom)).map(Block::entry).ifPresent(selection::select);
    }

    private void sideways(int by) {
        ScrollBar bar = canvas.getHorizontalBar();
        bar.setSelection(bar.getSelection() + by);
        canvas.redraw();
    }

    /** What is too long for its block can be read here. */
    private String toolTip(Entry entry) {
        var lines = new ArrayList<String>();
        lines.add(Objects.requireNonNullElseGet(entry.getName(), () -> Words.of(entry.eClass())));
        marks.of(entry).ifPresent(mark -> lines.add((mark.sign() + " " + mark.word()).strip()));
        if (entry.getWhen() != null) {
            lines.add("Only if " + sentence.of(entry.getWhen()) + ".");
        }
        file.placed().stream().filter(each -> blocks.of(each.spot().element()).filter(block -> block.entry() == entry).isPresent())
                .limit(6).forEach(each -> lines.add("• " + each.problem().problem().text()));
        Optional.ofNullable(entry.getDescription()).filter(text -> !text.isBlank()).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private Point origin() {
        return new Point(canvas.getHorizontalBar().getSelection(), canvas.getVerticalBar().getSelection());
    }

    private Optional<Block> at(Event event) {
        Point origin = origin();
        return blocks.at((int) ((event.x + origin.x) / zoom), (int) ((event.y + origin.y) / zoom));
    }

    private void paint(GC gc) {
        Point origin = origin();
        Rectangle seen = canvas.getClientArea();
        gc.setBackground(look.ground());
        gc.fillRectangle(seen);
        var area = new Rectangle((int) (origin.x / zoom), (int) (origin.y / zoom), (int) (seen.width / zoom), (int) (seen.height / zoom));
        var transform = new Transform(gc.getDevice());
        try {
            transform.translate(-origin.x, -origin.y);
            transform.scale((float) zoom, (float) zoom);
            gc.setTransform(transform);
            painter.paint(gc, blocks, marks, area, selection.element().flatMap(blocks::of).map(Block::entry));
            gc.setTransform(null);
        } finally {
            transform.dispose();
        }
    }

    private void zoom(double wanted) {
        double now = Math.clamp(wanted, LEAST, MOST);
        Point origin = origin();
        Rectangle seen = canvas.getClientArea();
        double middle = (origin.y + seen.height / 2.0) / zoom;
        zoom = now;
        scrollBars();
        canvas.getVerticalBar().setSelection((int) (middle * zoom - seen.height / 2.0));
        canvas.redraw();
        zoomed.run();
    }

    public void larger() {
        zoom(zoom * STEP);
    }

    public void smaller() {
        zoom(zoom / STEP);
    }

    public void full() {
        zoom(1);
    }

    /** How large it is, from 0 to 1 and more. */
    public double zoom() {
        return zoom;
    }

    public void fit() {
        zoom(blocks.size().x == 0 ? 1 : (double) canvas.getClientArea().width / blocks.size().x);
    }

    private void scrollBars() {
        Rectangle seen = canvas.getClientArea();
        bar(canvas.getHorizontalBar(), (int) (blocks.size().x * zoom), seen.width);
        bar(canvas.getVerticalBar(), (int) (blocks.size().y * zoom), seen.height);
        canvas.redraw();
    }

    private static void bar(ScrollBar bar, int whole, int seen) {
        int thumb = Math.clamp(seen, 1, Math.max(1, whole));
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, whole - thumb)), 0, Math.max(1, whole), thumb, LINE, Math.max(1, seen - LINE));
        bar.setVisible(whole > seen);
    }

    private void selected(EObject element) {
        if (!canvas.isDisposed() && canvas.isVisible()) {
            reveal(element);
        }
    }

    private void reveal(EObject element) {
        blocks.of(element).map(Block::bounds).ifPresent(at -> {
            ScrollBar bar = canvas.getVerticalBar();
            int top = (int) (at.y * zoom);
            int bottom = top + (int) (Math.min(at.height, 60) * zoom);
            int seen = canvas.getClientArea().height;
            if (top < bar.getSelection() || bottom > bar.getSelection() + seen) {
                bar.setSelection(Math.max(0, top - seen / 3));
            }
        });
        canvas.redraw();
    }

    public Control control() {
        return canvas;
    }

    /** Marks what became of each entry. */
    public void show(FlowMarks now) {
        marks = now;
        canvas.redraw();
    }

    /** Brings an entry into sight. */
    public void reveal(Entry entry) {
        reveal((EObject) entry);
    }

    /** The sequence is another one than it was. */
    public void modelChanged() {
        blocks = file.resource().getContents().stream().findFirst().filter(TaskSequence.class::isInstance).map(TaskSequence.class::cast)
                .map(this::placed).orElseGet(Blocks::none);
        scrollBars();
        selection.element().filter(Entry.class::isInstance).ifPresent(this::reveal);
    }

    private Blocks placed(TaskSequence sequence) {
        var gc = new GC(canvas);
        try {
            return new Blocks(sequence, new BlockText(text -> width(gc, look.bold(), text), text -> width(gc, canvas.getFont(), text)));
        } finally {
            gc.dispose();
        }
    }

    private static int width(GC gc, Font font, String text) {
        gc.setFont(font);
        return gc.textExtent(text).x;
    }

    public void setFocus() {
        canvas.setFocus();
    }

    public void redraw() {
        canvas.redraw();
    }
}
