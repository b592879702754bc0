package org.slipway.workbench.editor.source;

import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Shell;

/** A small window with text whose paragraphs begin with a line in bold. */
final class InfoControl implements IInformationControlCreator {

    @Override
    public IInformationControl createInformationControl(Shell parent) {
        var control = new DefaultInformationControl(parent, (drawable, text, presentation, width, height) -> styled(text, presentation));
        // on the editor's own ground it would have no edge
        control.setBackgroundColor(parent.getDisplay().getSystemColor(SWT.COLOR_INFO_BACKGROUND));
        control.setForegroundColor(parent.getDisplay().getSystemColor(SWT.COLOR_INFO_FOREGROUND));
        return control;
    }

    private static String styled(String text, TextPresentation presentation) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            presentation.addStyleRange(new StyleRange(start, (end < 0 ? text.length() : end) - start, null, null, SWT.BOLD));
            int next = text.indexOf("\n\n", start);
            start = next < 0 ? text.length() : next + 2;
        }
        return text;
    }
}
