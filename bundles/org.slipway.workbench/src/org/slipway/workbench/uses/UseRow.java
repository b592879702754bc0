package org.slipway.workbench.uses;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Place;
import org.slipway.model.Element;
import org.slipway.model.Identified;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.site.Use;
import org.slipway.model.text.TextRange;
import org.slipway.model.text.YamlResource;
import org.slipway.workbench.site.SiteElement;

/** One use of an element, as values that outlive the model: who uses it, by which feature, and where. */
public record UseRow(String kindKey, String label, String feature, String path, int line, TextRange range) {

    /** All uses of an element, or none when it is gone. Runs where the site's model may be touched. */
    public static List<UseRow> of(OpenSite site, SiteElement element) {
        return target(site, element).map(target -> site.uses(target).stream().map(use -> row(site, use)).toList()).orElse(List.of());
    }

    /** The element of the model that a snapshot's element stands for. */
    public static Optional<Identified> target(OpenSite site, SiteElement element) {
        return site.find(element.id(), element.kind()).stream().filter(each -> site.pathOf(each.eResource()).equals(element.path())).findFirst();
    }

    private static UseRow row(OpenSite site, Use use) {
        var file = (YamlResource) use.from().eResource();
        EObject named = use.from();
        while (!(named instanceof Element) && named.eContainer() != null) {
            named = named.eContainer(); // what has no name of its own is known by what it belongs to
        }
        Kinds kinds = site.kinds();
        String label = named instanceof Element element && element.getName() != null ? element.getName() : site.pathOf(file);
        TextRange range = file.range(use.from(), use.feature()).or(() -> file.range(use.from())).orElse(new TextRange(0, 0));
        return new UseRow(kinds.key(named.eClass()), label, use.feature().getName(), site.pathOf(file),
                file.place(use.from(), use.feature()).map(Place::line).orElse(0), range);
    }
}
