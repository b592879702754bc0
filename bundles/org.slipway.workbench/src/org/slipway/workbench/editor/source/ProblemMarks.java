package org.slipway.workbench.editor.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.site.SiteProblem;

/** Keeps the annotations of a source viewer what the known problems of its file are. */
final class ProblemMarks {
    private final EditedFile file;
    private final AnnotationModel annotations;
    private List<SiteProblem> shown = List.of();

    ProblemMarks(EditedFile file, AnnotationModel annotations) {
        this.file = file;
        this.annotations = annotations;
    }

    void refresh() {
        List<SiteProblem> now = file.problems();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Map<Annotation, Position> added = new HashMap<>();
        int length = file.document().getLength();
        for (SiteProblem problem : now) {
            int offset = Math.clamp(problem.range().offset(), 0, length);
            added.put(new ProblemAnnotation(problem), new Position(offset, Math.clamp(problem.range().length(), 0, length - offset)));
        }
        annotations.replaceAnnotations(all().toArray(Annotation[]::new), added);
    }

    private List<ProblemAnnotation> all() {
        var all = new ArrayList<ProblemAnnotation>();
        for (Iterator<Annotation> each = annotations.getAnnotationIterator(); each.hasNext();) {
            if (each.next() instanceof ProblemAnnotation problem) {
                all.add(problem);
            }
        }
        return all;
    }

    /** The problems whose text touches a stretch. */
    List<SiteProblem> at(int offset, int length) {
        return all().stream().filter(each -> {
            Position position = annotations.getPosition(each);
            return position != null && position.getOffset() <= offset + length && position.getOffset() + position.getLength() >= offset;
        }).map(ProblemAnnotation::problem).toList();
    }
}
