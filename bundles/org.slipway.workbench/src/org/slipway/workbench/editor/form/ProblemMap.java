package org.slipway.workbench.editor.form;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.editor.file.PlacedProblem;
import org.slipway.workbench.site.SiteProblem;

/** Which problem of an element belongs to which field: the one at whose text it points. Made anew when problems or places may have changed. */
final class ProblemMap {
    private final List<PlacedProblem> own;

    ProblemMap(EditedFile file, EObject element) {
        this.own = file.placed().stream().filter(each -> each.spot().element() == element).toList();
    }

    List<SiteProblem> of(Field field) {
        return own.stream().filter(each -> each.spot().feature().filter(field::isFor).isPresent()).map(PlacedProblem::problem).toList();
    }
}
