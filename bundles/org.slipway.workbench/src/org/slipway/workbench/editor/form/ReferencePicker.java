package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.widgets.Shell;
import org.slipway.workbench.editor.file.Words;
import org.slipway.workbench.editor.form.ListPicker.Column;
import org.slipway.workbench.site.SiteElement;
import org.slipway.workbench.site.SiteSnapshot;

/** Offers what a reference may name. */
record ReferencePicker(Shell parent, FormContext context, EReference reference, boolean several) {

    /** The references chosen, as text; none when the user changed their mind. */
    List<String> pick() {
        SiteSnapshot site = context.file().site().snapshot();
        List<SiteElement> candidates = context.candidates(reference);
        var columns = new ArrayList<>(List.of(new Column<>("Name", 220, SiteElement::name), new Column<>("Id", 160, SiteElement::id),
                new Column<>("Kind", 130, SiteElement::kindKey), new Column<>("File", 210, SiteElement::path)));
        if (!candidates.stream().allMatch(this::fits)) {
            columns.addFirst(new Column<>("Fits", 50, each -> fits(each) ? "✓" : ""));
        }
        String title = "Choose for " + Words.within(reference);
        return new ListPicker<>(parent, title, candidates, columns, several).pick().stream()
                .map(chosen -> site.reference(chosen, reference.getEReferenceType())).toList();
    }

    private boolean fits(SiteElement element) {
        return context.fits().test(reference, element);
    }
}
