package org.slipway.workbench.editor.source;

import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.source.DefaultAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;
import org.eclipse.swt.SWT;
import org.slipway.workbench.editor.file.EditedFile;

/** What a source viewer for a site's files can do. */
final class SourceConfiguration extends SourceViewerConfiguration {
    private final EditedFile file;
    private final SketchCache sketches;
    private final Meaning meaning;
    private final ProblemMarks marks;
    private final Colouring colouring;
    private final ReferenceLinks links;

    SourceConfiguration(EditedFile file, SketchCache sketches, Meaning meaning, ProblemMarks marks, Colouring colouring, ReferenceLinks links) {
        this.file = file;
        this.sketches = sketches;
        this.meaning = meaning;
        this.marks = marks;
        this.colouring = colouring;
        this.links = links;
    }

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        var reconciler = new PresentationReconciler();
        reconciler.setDamager(colouring, IDocument.DEFAULT_CONTENT_TYPE);
        reconciler.setRepairer(colouring, IDocument.DEFAULT_CONTENT_TYPE);
        return reconciler;
    }

    @Override
    public IContentAssistant getContentAssistant(ISourceViewer viewer) {
        var assistant = new ContentAssistant();
        assistant.setContentAssistProcessor(new Assist(new Completion(file.site())), IDocument.DEFAULT_CONTENT_TYPE);
        assistant.enableAutoActivation(true);
        assistant.setAutoActivationDelay(250);
        assistant.enableAutoInsert(true);
        assistant.setProposalPopupOrientation(IContentAssistant.PROPOSAL_OVERLAY);
        assistant.setInformationControlCreator(new InfoControl());
        assistant.enableColoredLabels(true);
        assistant.setStatusLineVisible(false);
        return assistant;
    }

    @Override
    public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
        var assistant = new QuickAssistAssistant();
        assistant.setQuickAssistProcessor(new Fixes(file, marks));
        assistant.setInformationControlCreator(new InfoControl());
        return assistant;
    }

    @Override
    public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
        return new SourceHover(file, sketches, meaning, marks);
    }

    @Override
    public IInformationControlCreator getInformationControlCreator(ISourceViewer viewer) {
        return new InfoControl();
    }

    @Override
    public IAnnotationHover getAnnotationHover(ISourceViewer viewer) {
        return new DefaultAnnotationHover();
    }

    @Override
    public IAnnotationHover getOverviewRulerAnnotationHover(ISourceViewer viewer) {
        return new DefaultAnnotationHover();
    }

    @Override
    public IHyperlinkDetector[] getHyperlinkDetectors(ISourceViewer viewer) {
        return new IHyperlinkDetector[] { links };
    }

    @Override
    public int getHyperlinkStateMask(ISourceViewer viewer) {
        return SWT.MOD1;
    }

    @Override
    public IUndoManager getUndoManager(ISourceViewer viewer) {
        return file.undoManager();
    }

    @Override
    public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String contentType) {
        return new IAutoEditStrategy[] { new Indenting(meaning) };
    }

    @Override
    public String[] getIndentPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] { "  ", " ", "" };
    }

    @Override
    public String[] getDefaultPrefixes(ISourceViewer viewer, String contentType) {
        return new String[] { "# ", "#", "" };
    }

    @Override
    public int getTabWidth(ISourceViewer viewer) {
        return 2;
    }
}
