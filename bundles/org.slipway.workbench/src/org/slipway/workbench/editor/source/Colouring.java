package org.slipway.workbench.editor.source;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.custom.StyleRange;

/**
 * Colours a text. It is cut into pieces as a whole, which takes a millisecond for a thousand lines, but only the part whose
 * pieces came out otherwise is painted again, and that is mostly the line that is typed in.
 */
final class Colouring implements IPresentationDamager, IPresentationRepairer {
    /** Longer texts are made by programs; they are shown plainly rather than slowly. */
    private static final int LONGEST = 2_000_000;

    private final SketchCache sketches;
    private final Roles roles;
    private final SourceColours colours;
    private List<Token> painted = List.of();

    Colouring(SketchCache sketches, Meaning meaning, SourceColours colours) {
        this.sketches = sketches;
        this.roles = new Roles(meaning);
        this.colours = colours;
    }

    @Override
    public void setDocument(IDocument document) {
        // the sketches know it
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        IDocument document = event.getDocument();
        if (document.getLength() > LONGEST) {
            return new Region(event.getOffset(), 0);
        }
        int shift = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
        int changedEnd = event.getOffset() + event.getLength() + shift;
        try {
            int start = document.getLineInformationOfOffset(event.getOffset()).getOffset();
            IRegion last = document.getLineInformationOfOffset(Math.min(changedEnd, document.getLength()));
            int lineEnd = last.getOffset() + last.getLength();
            boolean same = sameBehind(lineEnd, shift);
            return new Region(start, (same ? lineEnd : document.getLength()) - start);
        } catch (BadLocationException raced) {
            return new Region(0, document.getLength());
        }
    }

    /** Whether the pieces behind a position are those of before, moved. A kind that was renamed colours what follows it otherwise. */
    private boolean sameBehind(int position, int shift) {
        List<Token> now = sketches.now().tokens();
        int i = now.size() - 1;
        int j = painted.size() - 1;
        while (i >= 0 && now.get(i).offset() > position) {
            Token fresh = now.get(i);
            if (j < 0 || painted.get(j).type() != fresh.type() || painted.get(j).offset() + shift != fresh.offset()
                    || painted.get(j).length() != fresh.length()) {
                return false;
            }
            i--;
            j--;
        }
        return !isKey(now, i);
    }

    private static boolean isKey(List<Token> tokens, int index) {
        return index >= 0 && tokens.get(index).type() == Token.Type.KEY;
    }

    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion region) {
        Sketch sketch = sketches.now();
        painted = sketch.tokens();
        if (sketch.text().length() > LONGEST) {
            return;
        }
        int end = region.getOffset() + region.getLength();
        for (Token token : painted) {
            if (token.end() > region.getOffset() && token.offset() < end) {
                Role role = roles.of(token, sketch);
                presentation.addStyleRange(new StyleRange(token.offset(), token.length(), colours.of(role), null, SourceColours.style(role)));
            }
        }
    }
}
