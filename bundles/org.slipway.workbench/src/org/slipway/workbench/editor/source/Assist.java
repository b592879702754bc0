package org.slipway.workbench.editor.source;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** Shows proposals in the popup of a source viewer. */
final class Assist implements IContentAssistProcessor {
    private final Completion completion;

    Assist(Completion completion) {
        this.completion = completion;
    }

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        List<Proposal> proposals = completion.at(viewer.getDocument().get(), offset);
        return proposals.stream().map(Shown::new).toArray(ICompletionProposal[]::new);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%".toCharArray();
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return new IContextInformation[0];
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return new char[0];
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return null;
    }

    private record Shown(Proposal proposal) implements ICompletionProposal, ICompletionProposalExtension6, ICompletionProposalExtension4 {
        @Override
        public void apply(IDocument document) {
            try {
                document.replace(proposal.start(), proposal.end() - proposal.start(), proposal.insert());
            } catch (BadLocationException typedMeanwhile) {
                // the popup computes its list anew for the text as it is now
            }
        }

        @Override
        public Point getSelection(IDocument document) {
            return new Point(proposal.start() + proposal.caret(), 0);
        }

        @Override
        public String getAdditionalProposalInfo() {
            return proposal.documentation().isEmpty() ? null : proposal.label() + "\n" + proposal.documentation();
        }

        @Override
        public String getDisplayString() {
            return getStyledDisplayString().getString();
        }

        @Override
        public StyledString getStyledDisplayString() {
            var text = new StyledString(proposal.label());
            return proposal.detail().isEmpty() ? text : text.append("  " + proposal.detail(), StyledString.QUALIFIER_STYLER);
        }

        @Override
        public boolean isAutoInsertable() {
            return false;
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
