package org.slipway.workbench.editor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;
import org.slipway.model.kinds.Kinds;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.FeatureText;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.source.Branch.Entry;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteProblem;

/** What is known about the word under the pointer: what is wrong there, then what the metamodel says, or what a reference names. */
final class SourceHover implements ITextHover {
    private final EditedFile file;
    private final SketchCache sketches;
    private final Meaning meaning;
    private final ProblemMarks marks;
    private final Kinds kinds;

    SourceHover(EditedFile file, SketchCache sketches, Meaning meaning, ProblemMarks marks) {
        this.file = file;
        this.sketches = sketches;
        this.meaning = meaning;
        this.marks = marks;
        this.kinds = meaning.kinds();
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return sketches.now().tokenAt(offset).<IRegion>map(token -> new Region(token.offset(), token.length())).orElse(new Region(offset, 0));
    }

    /** Asked for in a thread of its own, but texts and problems belong to the UI thread. */
    @Override
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        var info = new String[1];
        Control control = viewer.getTextWidget();
        if (!control.isDisposed()) {
            control.getDisplay().syncExec(() -> info[0] = info(region));
        }
        return info[0];
    }

    private @Nullable String info(IRegion region) {
        var parts = new ArrayList<String>();
        for (SiteProblem problem : marks.at(region.getOffset(), region.getLength())) {
            parts.add(problem.problem().text() + (problem.problem().nextStep().isEmpty() ? "" : "\n" + problem.problem().nextStep())
                    + (problem.fixes().isEmpty() ? "" : "\nCtrl+1: " + String.join(", ", problem.fixes())));
        }
        parts.addAll(about(region.getOffset()));
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    List<String> about(int offset) {
        Sketch sketch = sketches.now();
        Optional<Token> token = sketch.tokenAt(offset);
        Optional<Entry> entry = token.flatMap(sketch::entry);
        if (entry.isEmpty()) {
            return List.of();
        }
        if (token.get().type() == Token.Type.KEY) {
            return meaning.namesKind(entry.get()) ? kind(entry.get()) : meaning.feature(entry.get()).map(this::feature).stream().toList();
        }
        return meaning.feature(entry.get()).map(feature -> value(feature, token.get().value(sketch.text()))).stream().toList();
    }

    private List<String> kind(Entry entry) {
        EClass kind = meaning.kind(entry.in()).orElseThrow();
        String about = Words.of(kind) + "\n" + kinds.documentation(kind);
        return kinds.head(kind).map(head -> List.of(about, feature(head))).orElse(List.of(about));
    }

    private String feature(EStructuralFeature feature) {
        return Words.of(feature) + " (" + FeatureText.type(feature) + ")\n" + FeatureText.documentation(feature, kinds);
    }

    private String value(EStructuralFeature feature, String text) {
        if (feature instanceof EReference reference && Meaning.isReference(feature)) {
            List<SiteElement> found = file.site().snapshot().find(text, reference.getEReferenceType());
            if (found.size() == 1) {
                return Completion.describe(found.getFirst()) + "\nF3 or Ctrl+click opens it.";
            }
        }
        return feature(feature);
    }
}
