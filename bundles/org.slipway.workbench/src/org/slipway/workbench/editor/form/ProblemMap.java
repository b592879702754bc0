package org.slipway.workbench.editor.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.slipway.model.text.TextSpot;
import org.slipway.workbench.editor.file.EditedFile;
import org.slipway.workbench.site.SiteProblem;

/** Which problem belongs to which field: the one at whose text it points. Made anew when problems or places may have changed. */
final class ProblemMap {
    private record Placed(SiteProblem problem, TextSpot spot) {
    }

    private final List<Placed> all = new ArrayList<>();

    ProblemMap(EditedFile file) {
        if (file.resource().broken()) {
            return; // the page says so as a whole, and the fields show another text
        }
        for (SiteProblem problem : file.problems()) {
            file.resource().spotAt(problem.range().offset()).ifPresent(spot -> all.add(new Placed(problem, spot)));
        }
    }

    List<SiteProblem> of(EObject element, Field field) {
        return where(spot -> spot.element() == element && spot.feature().filter(field::isFor).isPresent());
    }

    private List<SiteProblem> where(Predicate<TextSpot> fits) {
        return all.stream().filter(each -> fits.test(each.spot())).map(Placed::problem).toList();
    }
}
