package org.slipway.workbench.editor.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.FindReplaceDocumentAdapter;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.Glyph;

/** Finds and replaces in the text, in a bar above it that leaves the text in view. */
final class FindBar {
    private final SourceViewer viewer;
    private final Composite bar;
    private final Text find;
    private final Text replace;
    private final Button matchCase;
    private final Label count;

    FindBar(Composite parent, SourceViewer viewer, ResourceManager resources) {
        this.viewer = viewer;
        bar = WidgetIds.mark(new Composite(parent, SWT.NONE), "find");
        var layout = new GridLayout(9, false);
        layout.marginHeight = 4;
        bar.setLayout(layout);
        find = field("Find", "find.text");
        button("", Glyph.UP.image(resources), "Previous (Shift+Enter)", "find.previous", () -> go(false));
        button("", Glyph.DOWN.image(resources), "Next (Enter)", "find.next", () -> go(true));
        matchCase = new Button(bar, SWT.TOGGLE);
        matchCase.setText("Aa");
        matchCase.setToolTipText("Tell capitals from small letters");
        matchCase.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> typed()));
        count = new Label(bar, SWT.NONE);
        count.setLayoutData(new GridData(90, SWT.DEFAULT));
        replace = field("Replace with", "find.replacement");
        button("Replace", null, "Replaces the one found and finds the next", "find.replace", this::replaceOne);
        button("All", null, "Replaces all, as one step of undo", "find.all", this::replaceAll);
        button("✕", null, "Close (Esc)", "find.close", this::close);
        find.addModifyListener(event -> typed());
        find.addListener(SWT.KeyDown, this::key);
        replace.addListener(SWT.KeyDown, this::key);
        show(false);
    }

    private Text field(String hint, String id) {
        Text text = WidgetIds.mark(new Text(bar, SWT.BORDER), id);
        text.setMessage(hint);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return text;
    }

    private void button(String text, @Nullable Image image, String toolTip, String id, Runnable pressed) {
        Button button = WidgetIds.mark(new Button(bar, SWT.PUSH), id);
        button.setText(text);
        button.setImage(image);
        button.setToolTipText(toolTip);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pressed.run()));
    }

    private void show(boolean shown) {
        ((GridData) (bar.getLayoutData() == null ? fill() : bar.getLayoutData())).exclude = !shown;
        bar.setVisible(shown);
        bar.requestLayout();
    }

    private GridData fill() {
        var data = new GridData(SWT.FILL, SWT.TOP, true, false);
        bar.setLayoutData(data);
        return data;
    }

    void above(Control text) {
        bar.moveAbove(text);
    }

    void open() {
        String selected = viewer.getTextWidget().getSelectionText();
        show(true);
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            find.setText(selected);
        }
        find.selectAll();
        find.setFocus();
    }

    private void close() {
        show(false);
        viewer.getTextWidget().setFocus();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ESC) {
            close();
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            go((event.stateMask & SWT.SHIFT) == 0);
        } else {
            return;
        }
        event.doit = false;
    }

    /** The first one from the caret on, while the word is still being typed. */
    private void typed() {
        Point selection = viewer.getSelectedRange();
        find(selection.x, true);
        count();
    }

    void go(boolean forward) {
        Point selection = viewer.getSelectedRange();
        find(forward ? selection.x + selection.y : selection.x - 1, forward);
        count();
    }

    private void find(int from, boolean forward) {
        IRegion found = search(from, forward);
        IRegion wrapped = found != null ? found : search(forward ? 0 : viewer.getDocument().getLength(), forward);
        if (wrapped != null) {
            viewer.setSelectedRange(wrapped.getOffset(), wrapped.getLength());
            viewer.revealRange(wrapped.getOffset(), wrapped.getLength());
        }
    }

    private @Nullable IRegion search(int from, boolean forward) {
        int length = viewer.getDocument().getLength();
        if (find.getText().isEmpty() || from < 0 || from > length) {
            return null;
        }
        try {
            return new FindReplaceDocumentAdapter(viewer.getDocument()).find(from, find.getText(), forward, matchCase.getSelection(), false, false);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the position was checked", impossible);
        }
    }

    private Pattern pattern() {
        return Pattern.compile(Pattern.quote(find.getText()), matchCase.getSelection() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private void count() {
        long found = find.getText().isEmpty() ? 0 : pattern().matcher(viewer.getDocument().get()).results().count();
        count.setText(find.getText().isEmpty() ? "" : found == 0 ? "Not found" : found + " found");
    }

    private void replaceOne() {
        Point selection = viewer.getSelectedRange();
        if (selection.y > 0 && pattern().matcher(viewer.getTextWidget().getSelectionText()).matches()) {
            replace(selection.x, selection.y, replace.getText());
        }
        go(true);
    }

    private void replaceAll() {
        String text = viewer.getDocument().get();
        if (!find.getText().isEmpty()) {
            String replaced = pattern().matcher(text).replaceAll(Matcher.quoteReplacement(replace.getText()));
            if (!replaced.equals(text)) {
                replace(0, text.length(), replaced);
            }
            count();
        }
    }

    private void replace(int offset, int length, String by) {
        try {
            viewer.getDocument().replace(offset, length, by);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the stretch is selected", impossible);
        }
    }
}
