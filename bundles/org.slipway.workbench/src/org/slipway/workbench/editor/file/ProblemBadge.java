package org.slipway.workbench.editor.file;

import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.slipway.base.Severity;

/** Signs of problems: small at the corner of a picture, or alone. What is only worth knowing has none. */
public record ProblemBadge(ResourceManager resources) {

    public static ImageDescriptor corner(Severity severity) {
        String id = severity == Severity.ERROR ? FieldDecorationRegistry.DEC_ERROR : FieldDecorationRegistry.DEC_WARNING;
        return ImageDescriptor.createFromImage(FieldDecorationRegistry.getDefault().getFieldDecoration(id).getImage());
    }

    public Image on(Image picture, Severity severity) {
        return severity == Severity.INFO ? picture : resources.create(new DecorationOverlayIcon(picture, corner(severity), IDecoration.BOTTOM_LEFT));
    }

    /** For a tab or a line of text. */
    public static Image alone(Severity severity) {
        return PlatformUI.getWorkbench().getSharedImages().getImage(severity == Severity.ERROR ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK);
    }
}
