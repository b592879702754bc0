package org.slipway.model.check;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.model.text.YamlResource;

/** Says where in the text a finding belongs: its feature's value, else its element, else what contains that, else the file. */
final class FindingPlace {

    private FindingPlace() {
    }

    static Finding place(Finding finding) {
        if (finding.problem().place().isPresent() || !(finding.element().eResource() instanceof YamlResource file)) {
            return finding;
        }
        Optional<Place> place = finding.feature().flatMap(feature -> file.place(finding.element(), feature));
        for (EObject at = finding.element(); place.isEmpty() && at != null; at = at.eContainer()) {
            place = file.place(at);
        }
        return place.map(where -> finding.with(finding.problem().at(where))).orElse(finding);
    }
}
