package org.slipway.workbench.editor.source;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.site.SiteProblem;

/** The quick fixes of the problems in the line of the caret. */
final class Fixes implements IQuickAssistProcessor {
    private final EditedFile file;
    private final ProblemMarks marks;

    Fixes(EditedFile file, ProblemMarks marks) {
        this.file = file;
        this.marks = marks;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem && !problem.problem().fixes().isEmpty();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return true;
    }

    @Override
    public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        var fixes = new ArrayList<ICompletionProposal>();
        for (SiteProblem problem : inLine(context.getSourceViewer().getDocument(), context.getOffset())) {
            problem.fixes().forEach(label -> fixes.add(new Fix(problem, label)));
        }
        return fixes.toArray(ICompletionProposal[]::new);
    }

    private List<SiteProblem> inLine(IDocument document, int offset) {
        try {
            IRegion line = document.getLineInformationOfOffset(offset);
            return marks.at(line.getOffset(), line.getLength());
        } catch (BadLocationException gone) {
            return List.of();
        }
    }

    private final class Fix implements ICompletionProposal {
        private final SiteProblem problem;
        private final String label;

        private Fix(SiteProblem problem, String label) {
            this.problem = problem;
            this.label = label;
        }

        @Override
        public void apply(IDocument document) {
            file.settle();
            file.site().fix(problem, label);
        }

        @Override
        public Point getSelection(IDocument document) {
            return null;
        }

        @Override
        public String getAdditionalProposalInfo() {
            return problem.problem().text();
        }

        @Override
        public String getDisplayString() {
            return label;
        }

        @Override
        public Image getImage() {
            return null;
        }

        @Override
        public IContextInformation getContextInformation() {
            return null;
        }
    }
}
