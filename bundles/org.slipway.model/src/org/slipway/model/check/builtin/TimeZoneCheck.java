package org.slipway.model.check.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.slipway.base.Problem;
import org.slipway.model.ModelPackage;
import org.slipway.model.Site;
import org.slipway.model.check.Check;
import org.slipway.model.check.CheckScope;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.TimeZones;
import org.slipway.model.text.Similar;

/** The time zone of a site is one that this machine or Windows knows. */
public final class TimeZoneCheck implements Check {
    private static final String ZONE = "VALUE-TIMEZONE";

    @Override
    public boolean concerns(EClass kind, CheckScope scope) {
        return ModelPackage.Literals.SITE.isSuperTypeOf(kind);
    }

    @Override
    public Stream<Finding> check(EObject element, CheckScope scope) {
        return element instanceof Site site && site.getTimeZone() != null && !TimeZones.isOne(site.getTimeZone()) ? Stream.of(finding(site)) : Stream.empty();
    }

    private static Finding finding(Site site) {
        Optional<String> near = Similar.to(site.getTimeZone(), TimeZones.names());
        Problem problem = Problem.error(ZONE, Names.shown(site.getTimeZone()) + " is no time zone.")
                .next(near.map(each -> "Did you mean “" + each + "”? ").orElse("") + "Write a region and city such as Europe/Berlin, or the name that"
                        + " Windows has for it.");
        return Finding.about(site, ModelPackage.Literals.SITE__TIME_ZONE, problem)
                .with(near.map(each -> new QuickFix("Change to “" + each + "”", () -> site.setTimeZone(each))));
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(new Explanation(ZONE, "The time zone of the site is none that this machine or Windows knows.",
                "Times of schedules would mean other hours than they say, or none.",
                "Write a region and city such as Europe/Berlin, or the name that Windows has for the zone, such as W. Europe Standard Time."));
    }
}
