package org.slipway.workbench.editor.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.CursorLinePainter;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IPainter;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.AnnotationPainter;
import org.eclipse.jface.text.source.AnnotationRulerColumn;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.OverviewRuler;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.slipway.base.Severity;
import org.slipway.model.text.TextRange;
import org.slipway.workbench.WidgetIds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.form.Look;

/** The text of a file, with whatever helps to write it. */
public final class SourcePage {
    private static final int RULER_WIDTH = 16;
    private static final int OVERVIEW_WIDTH = 12;

    private final Composite page;
    private final SourceViewer viewer;
    private final ProblemMarks marks;
    private final SourceColours colours;
    private final LineNumberRulerColumn lineNumbers = new LineNumberRulerColumn();
    private final AnnotationPainter squiggles;
    private final CompositeRuler ruler;
    private final OverviewRuler overview;
    private final CursorLinePainter currentLine;
    private final ReferenceLinks links;
    private final FindBar find;
    private Optional<TextRange> changed = Optional.empty();

    public SourcePage(Composite parent, EditedFile file) {
        page = WidgetIds.mark(new Composite(parent, SWT.NONE), "source.page");
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        page.setLayout(layout);
        var look = new Look(page);
        colours = new SourceColours(look);
        var annotations = new AnnotationModel();
        marks = new ProblemMarks(file, annotations);
        var access = new ProblemAccess();
        overview = new OverviewRuler(access, OVERVIEW_WIDTH, new SharedColours());
        ruler = ruler(access);
        viewer = new SourceViewer(page, ruler, overview, true, SWT.V_SCROLL | SWT.H_SCROLL | SWT.MULTI);
        viewer.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        look.own(WidgetIds.mark(viewer.getTextWidget(), "source"));
        viewer.getTextWidget().setLeftMargin(8);
        gutters().forEach(look::own);
        viewer.getTextWidget().setFont(JFaceResources.getTextFont());
        squiggles = new AnnotationPainter(viewer, access);
        currentLine = new CursorLinePainter(viewer);
        var sketches = new SketchCache(file.document());
        var meaning = new Meaning(file.kinds());
        links = new ReferenceLinks(file, sketches, meaning);
        viewer.configure(new SourceConfiguration(file, sketches, meaning, marks, new Colouring(sketches, meaning, colours), links));
        viewer.setDocument(file.document(), annotations);
        paintProblems();
        find = new FindBar(page, viewer, look.resources());
        find.above(viewer.getControl());
        new SourceKeys(viewer, find, links, file).install();
        colour();
        problemsChanged();
        followChanges(file.document());
    }

    private void followChanges(IDocument document) {
        var listener = new IDocumentListener() {
            @Override
            public void documentAboutToBeChanged(DocumentEvent event) {
                // what counts is what is there afterwards
            }

            @Override
            public void documentChanged(DocumentEvent event) {
                changed = Optional.of(new TextRange(event.getOffset(), event.getText() == null ? 0 : event.getText().length()));
            }
        };
        document.addDocumentListener(listener);
        page.addDisposeListener(gone -> document.removeDocumentListener(listener));
    }

    /** From now on it counts what changes in the text. */
    public void forgetChange() {
        changed = Optional.empty();
    }

    /** Shows what changed last. */
    public void revealChange() {
        page.getDisplay().asyncExec(() -> changed.filter(range -> !page.isDisposed()).ifPresent(this::reveal));
    }

    private CompositeRuler ruler(IAnnotationAccess access) {
        var ruler = new CompositeRuler(2);
        var problems = new AnnotationRulerColumn(RULER_WIDTH, access);
        ruler.addDecorator(0, problems);
        ruler.addDecorator(1, lineNumbers);
        for (Severity severity : Severity.values()) {
            problems.addAnnotationType(ProblemAnnotation.type(severity));
        }
        return ruler;
    }

    /** What stands beside the text, and is to look like one with it. */
    private List<Control> gutters() {
        return Stream.concat(Stream.of(ruler.getControl(), overview.getControl(), viewer.getControl()),
                Stream.of(((Composite) ruler.getControl()).getChildren())).toList();
    }

    private void paintProblems() {
        squiggles.addTextStyleStrategy("squiggles", new AnnotationPainter.UnderlineStrategy(SWT.UNDERLINE_ERROR));
        for (Severity severity : Severity.values()) {
            squiggles.addAnnotationType(ProblemAnnotation.type(severity), "squiggles");
            overview.addAnnotationType(ProblemAnnotation.type(severity));
            overview.addHeaderAnnotationType(ProblemAnnotation.type(severity));
            overview.setAnnotationTypeLayer(ProblemAnnotation.type(severity), Severity.values().length - severity.ordinal());
        }
        viewer.addPainter(squiggles);
        viewer.addTextPresentationListener(squiggles);
        viewer.addPainter(currentLine);
    }

    public Control control() {
        return page;
    }

    /** Takes the theme's colours; called again when the theme changes. */
    public void colour() {
        colours.changed();
        StyledText text = viewer.getTextWidget();
        text.setBackground(colours.ground());
        text.setForeground(colours.text());
        text.setSelectionBackground(colours.selection());
        text.setSelectionForeground(null);
        lineNumbers.setForeground(colours.lineNumber());
        lineNumbers.setBackground(colours.ground());
        gutters().forEach(gutter -> gutter.setBackground(colours.ground()));
        currentLine.setHighlightColor(colours.currentLine());
        for (Severity severity : Severity.values()) {
            squiggles.setAnnotationTypeColor(ProblemAnnotation.type(severity), colours.problem(severity));
            overview.setAnnotationTypeColor(ProblemAnnotation.type(severity), colours.problem(severity));
        }
        overview.update();
        squiggles.paint(IPainter.CONFIGURATION);
        viewer.invalidateTextPresentation();
    }

    public void problemsChanged() {
        marks.refresh();
    }

    public int caret() {
        return viewer.getSelectedRange().x;
    }

    /** Selects a stretch, but no more than a line: of an element that goes on over many, its beginning tells enough. */
    public void reveal(TextRange range) {
        String text = viewer.getDocument().get();
        int offset = Math.clamp(range.offset(), 0, text.length());
        int lineEnd = text.indexOf('\n', offset);
        int end = Math.clamp(range.end(), offset, lineEnd < 0 ? text.length() : lineEnd);
        boolean several = range.end() > end;
        viewer.revealRange(offset, 0);
        viewer.setSelectedRange(offset, several ? 0 : end - offset);
    }

    /** Scrolls to the caret once the page has its size. */
    public void showCaret() {
        page.getDisplay().asyncExec(() -> {
            if (!page.isDisposed()) {
                viewer.revealRange(caret(), 0);
            }
        });
    }

    public void setFocus() {
        viewer.getTextWidget().setFocus();
    }

    public boolean hasFocus() {
        return viewer.getTextWidget().isFocusControl();
    }

    public void find() {
        find.open();
    }

    /** What the platform's menus ask for: undo, copy and the like, by the numbers of {@link ITextOperationTarget}. */
    public ITextOperationTarget operations() {
        return viewer;
    }

    public void quickFix() {
        viewer.doOperation(ISourceViewer.QUICK_ASSIST);
    }

    public void followReference() {
        links.follow(caret());
    }

    /** Told when the caret moves. */
    public void onCaret(Runnable moved) {
        viewer.getTextWidget().addCaretListener(event -> moved.run());
    }
}
