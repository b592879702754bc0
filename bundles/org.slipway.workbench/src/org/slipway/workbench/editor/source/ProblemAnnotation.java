package org.slipway.workbench.editor.source;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationPresentation;
import org.eclipse.jface.text.source.ImageUtilities;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.slipway.base.Problem;
import org.slipway.base.Severity;
import org.slipway.workbench.site.SiteProblem;

/** A problem at its place in the text. It moves with the text until the file has been looked at again. */
final class ProblemAnnotation extends Annotation implements IAnnotationPresentation {
    private final SiteProblem problem;

    ProblemAnnotation(SiteProblem problem) {
        super(type(problem.problem().severity()), false, text(problem.problem()));
        this.problem = problem;
    }

    static String type(Severity severity) {
        return "org.slipway.problem." + severity.word();
    }

    private static String text(Problem problem) {
        return problem.text() + (problem.nextStep().isEmpty() ? "" : "\n" + problem.nextStep());
    }

    SiteProblem problem() {
        return problem;
    }

    /** Errors are painted over warnings. */
    @Override
    public int getLayer() {
        return Severity.values().length - problem.problem().severity().ordinal();
    }

    @Override
    public void paint(GC gc, Canvas canvas, Rectangle bounds) {
        String id = switch (problem.problem().severity()) {
            case ERROR -> problem.fixes().isEmpty() ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_ERROR_QUICKFIX;
            case WARNING -> FieldDecorationRegistry.DEC_WARNING;
            case INFO -> FieldDecorationRegistry.DEC_INFORMATION;
        };
        ImageUtilities.drawImage(FieldDecorationRegistry.getDefault().getFieldDecoration(id).getImage(), gc, canvas, bounds, SWT.CENTER, SWT.TOP);
    }
}
