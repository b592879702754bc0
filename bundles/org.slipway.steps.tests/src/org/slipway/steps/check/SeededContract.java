package org.slipway.steps.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.slipway.testkit.CheckContract;
import org.slipway.testkit.SiteBuilder;

/** A check that finds its problems in seeded defects: of each of its codes, the one that raises the fewest others. */
interface SeededContract extends CheckContract {

    @Override
    default void spoil(SiteBuilder site) {
        Set<String> used = new HashSet<>();
        for (String code : codes()) {
            Seeded seeded = Seeded.defects().stream().filter(each -> each.codes().contains(code))
                    .min(Comparator.<Seeded>comparingInt(each -> each.codes().size()).thenComparing(Seeded::name)).orElseThrow();
            if (used.add(seeded.name())) {
                seeded.into(site, code.toLowerCase(Locale.ROOT));
            }
        }
    }
}
