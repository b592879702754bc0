package org.slipway.workbench.editor.source;

import java.util.Optional;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.site.SiteElement;

/** References as links: by Ctrl and click, or by a key. */
final class ReferenceLinks implements IHyperlinkDetector {
    private final EditedFile file;
    private final SketchCache sketches;
    private final Meaning meaning;

    ReferenceLinks(EditedFile file, SketchCache sketches, Meaning meaning) {
        this.file = file;
        this.sketches = sketches;
        this.meaning = meaning;
    }

    /** The element that the reference at a position names. */
    Optional<SiteElement> target(int offset) {
        Sketch sketch = sketches.now();
        return sketch.tokenAt(offset).filter(Token::isValue).flatMap(token -> sketch.entry(token).flatMap(meaning::feature)
                .filter(Meaning::isReference).flatMap(feature -> target(feature, token.value(sketch.text()))));
    }

    private Optional<SiteElement> target(EStructuralFeature feature, String reference) {
        return file.site().snapshot().find(reference, ((EReference) feature).getEReferenceType()).stream().findFirst();
    }

    /** Goes there; false when there is no reference, or it names nothing. */
    boolean follow(int offset) {
        Optional<SiteElement> target = target(offset);
        target.ifPresent(file.site()::open);
        return target.isPresent();
    }

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        Optional<Token> token = sketches.now().tokenAt(region.getOffset());
        return target(region.getOffset())
                .map(target -> new IHyperlink[] { new Link(new Region(token.orElseThrow().offset(), token.get().length()), target) }).orElse(null);
    }

    private final class Link implements IHyperlink {
        private final IRegion region;
        private final SiteElement target;

        private Link(IRegion region, SiteElement target) {
            this.region = region;
            this.target = target;
        }

        @Override
        public IRegion getHyperlinkRegion() {
            return region;
        }

        @Override
        public String getTypeLabel() {
            return "Reference";
        }

        @Override
        public String getHyperlinkText() {
            return "Open " + target.label();
        }

        @Override
        public void open() {
            file.site().open(target);
        }
    }
}
