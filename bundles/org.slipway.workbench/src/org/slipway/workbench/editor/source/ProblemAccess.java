package org.slipway.workbench.editor.source;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationAccess;
import org.eclipse.jface.text.source.IAnnotationAccessExtension;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;

/** Tells the rulers how problems are drawn: each draws itself. */
@SuppressWarnings("deprecation") // the rulers still ask for an access of the old interface
final class ProblemAccess implements IAnnotationAccess, IAnnotationAccessExtension {

    @Override
    public Object getType(Annotation annotation) {
        return annotation.getType();
    }

    @Override
    public boolean isMultiLine(Annotation annotation) {
        return true;
    }

    @Override
    public boolean isTemporary(Annotation annotation) {
        return true;
    }

    @Override
    public String getTypeLabel(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem ? problem.problem().problem().severity().word() : null;
    }

    @Override
    public int getLayer(Annotation annotation) {
        return annotation instanceof ProblemAnnotation problem ? problem.getLayer() : DEFAULT_LAYER;
    }

    @Override
    public void paint(Annotation annotation, GC gc, Canvas canvas, Rectangle bounds) {
        if (annotation instanceof ProblemAnnotation problem) {
            problem.paint(gc, canvas, bounds);
        }
    }

    @Override
    public boolean isPaintable(Annotation annotation) {
        return annotation instanceof ProblemAnnotation;
    }

    @Override
    public boolean isSubtype(Object type, Object supertype) {
        return type.equals(supertype);
    }

    @Override
    public Object[] getSupertypes(Object type) {
        return new Object[0];
    }
}
