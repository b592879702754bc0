package org.slipway.workbench.editor.source;

import org.eclipse.jface.text.IDocument;

/** The sketch of a document, made once for each text that it holds. UI thread only. */
final class SketchCache {
    private final IDocument document;
    private Sketch sketch;

    SketchCache(IDocument document) {
        this.document = document;
        this.sketch = Sketch.of(document.get());
    }

    Sketch now() {
        String text = document.get();
        if (!text.equals(sketch.text())) {
            sketch = Sketch.of(text);
        }
        return sketch;
    }
}
