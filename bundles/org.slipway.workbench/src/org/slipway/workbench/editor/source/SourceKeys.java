package org.slipway.workbench.editor.source;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.slipway.base.ProblemException;
import org.slipway.model.text.YamlFormat;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;

/** The keys and the menu of the text. */
final class SourceKeys {
    private final SourceViewer viewer;
    private final FindBar find;
    private final ReferenceLinks links;
    private final EditedFile file;
    private final Map<Integer, Runnable> keys;

    SourceKeys(SourceViewer viewer, FindBar find, ReferenceLinks links, EditedFile file) {
        this.viewer = viewer;
        this.find = find;
        this.links = links;
        this.file = file;
        this.keys = keys();
    }

    void install() {
        viewer.prependVerifyKeyListener(this::key);
        var menu = new Menu(viewer.getTextWidget());
        item(menu, "Complete\tCtrl+Space", "complete", () -> run(ISourceViewer.CONTENTASSIST_PROPOSALS));
        item(menu, "Quick fix\tCtrl+1", "fix", () -> run(ISourceViewer.QUICK_ASSIST));
        item(menu, "Open reference\tF3", "open", this::follow);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Cut\tCtrl+X", "cut", () -> run(ITextOperationTarget.CUT));
        item(menu, "Copy\tCtrl+C", "copy", () -> run(ITextOperationTarget.COPY));
        item(menu, "Paste\tCtrl+V", "paste", () -> run(ITextOperationTarget.PASTE));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Find and replace\tCtrl+F", "find", find::open);
        item(menu, "Comment\tCtrl+/", "comment", this::comment);
        item(menu, "Format\tCtrl+Shift+F", "format", this::format);
        viewer.getTextWidget().setMenu(menu);
    }

    private static void item(Menu menu, String text, String id, Runnable chosen) {
        MenuItem item = WidgetIds.mark(new MenuItem(menu, SWT.PUSH), "source.menu." + id);
        item.setText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.run()));
    }

    private Map<Integer, Runnable> keys() {
        return Map.of(SWT.MOD1 | ' ', () -> run(ISourceViewer.CONTENTASSIST_PROPOSALS),
                SWT.MOD1 | '1', () -> run(ISourceViewer.QUICK_ASSIST),
                SWT.MOD1 | 'f', find::open,
                SWT.MOD1 | 'k', () -> find.go(true),
                SWT.MOD1 | '/', this::comment,
                SWT.MOD1 | SWT.SHIFT | 'f', this::format,
                SWT.F3, this::follow,
                SWT.SHIFT | SWT.TAB, () -> run(ITextOperationTarget.SHIFT_LEFT));
    }

    private void key(VerifyEvent event) {
        boolean shift = event.keyCode == SWT.TAB && event.stateMask == 0 && severalLines();
        Optional<Runnable> known = shift ? Optional.of(() -> run(ITextOperationTarget.SHIFT_RIGHT))
                : Optional.ofNullable(keys.get(event.stateMask | event.keyCode));
        known.ifPresent(run -> {
            run.run();
            event.doit = false;
        });
    }

    private void run(int operation) {
        if (viewer.canDoOperation(operation)) {
            viewer.doOperation(operation);
        }
    }

    private boolean severalLines() {
        return viewer.getTextWidget().getSelectionText().indexOf('\n') >= 0;
    }

    private void follow() {
        links.follow(viewer.getSelectedRange().x);
    }

    /** Makes lines comments, or takes the sign away when the first of them is one. */
    private void comment() {
        Point selection = viewer.getSelectedRange();
        IDocument document = viewer.getDocument();
        try {
            int line = document.getLineOfOffset(selection.x);
            String first = document.get(document.getLineOffset(line), document.getLineLength(line)).strip();
            run(first.startsWith("#") ? ITextOperationTarget.STRIP_PREFIX : ITextOperationTarget.PREFIX);
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the selection is in the text", impossible);
        }
    }

    /** The canonical layout, as slipway fmt has it. A text that cannot be read stays as it is; its problem shows already. */
    private void format() {
        IDocument document = viewer.getDocument();
        try {
            String before = document.get();
            String formatted = YamlFormat.format(file.path(), before);
            if (!formatted.equals(before)) {
                document.replace(0, before.length(), formatted);
            }
        } catch (ProblemException unreadable) {
            viewer.getTextWidget().getDisplay().beep();
        } catch (BadLocationException impossible) {
            throw new IllegalStateException("the whole text was replaced", impossible);
        }
    }
}
