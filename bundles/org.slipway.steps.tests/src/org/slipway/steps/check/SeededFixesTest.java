package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.check.Checks;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** Every quick fix that is offered for a seeded defect mends it and breaks nothing else. */
class SeededFixesTest {
    private final Kinds kinds = Installed.kinds();
    private final Checks checks = Installed.checks();
    @TempDir
    Path folder;

    /** A fix and what it is for. */
    private record Offer(Finding finding, QuickFix fix) {
    }

    private OpenSite site(Seeded seeded) throws IOException {
        SiteBuilder builder = SiteBuilder.in(Files.createTempDirectory(folder, "site"), kinds);
        seeded.into(builder, "defect");
        return builder.open();
    }

    private List<Offer> offers(OpenSite site) {
        return checks.run(site).stream().filter(finding -> finding.problem().code().startsWith("SEQ-"))
                .flatMap(finding -> finding.fixes().stream().map(fix -> new Offer(finding, fix))).toList();
    }

    private static void apply(OpenSite site, Offer offer) {
        site.edit((YamlResource) offer.finding().element().eResource(), offer.fix().edit());
    }

    private static Set<String> texts(List<Finding> findings, boolean errorsOnly) {
        return findings.stream().filter(each -> !errorsOnly || each.problem().isError()).map(each -> each.problem().code() + " " + each.problem().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFixMendsItsProblemAndBringsNoNewError() throws IOException {
        var wrong = new ArrayList<String>();
        int applied = 0;
        for (Seeded seeded : Seeded.defects()) {
            int offered = Integer.MAX_VALUE;
            for (int i = 0; i < offered; i++) {
                try (OpenSite site = site(seeded)) {
                    List<Offer> offers = offers(site);
                    offered = offers.size();
                    if (i < offered) {
                        applied++;
                        wrong.addAll(wrongAfter(site, offers.get(i), seeded.name()));
                    }
                }
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(applied > 100, "only " + applied + " fixes were offered");
    }

    private List<String> wrongAfter(OpenSite site, Offer offer, String seed) {
        Set<String> before = texts(checks.run(site), true);
        String problem = offer.finding().problem().code() + " " + offer.finding().problem().text();
        apply(site, offer);
        List<Finding> after = checks.run(site);
        var wrong = new ArrayList<String>();
        String what = seed + ": “" + offer.fix().label() + "” for " + problem;
        if (texts(after, false).contains(problem)) {
            wrong.add(what + " leaves it");
        }
        texts(after, true).stream().filter(each -> !before.contains(each)).forEach(each -> wrong.add(what + " brings " + each));
        if (!site.problems().isEmpty()) {
            wrong.add(what + " writes what cannot be read: " + site.problems());
        }
        return wrong;
    }

    @Test
    void mendingOneThingAfterAnotherComesToAnEnd() throws IOException {
        var endless = new ArrayList<String>();
        for (Seeded seeded : Seeded.defects()) {
            try (OpenSite site = site(seeded)) {
                List<Offer> offers = offers(site);
                for (int rounds = 0; !offers.isEmpty() && rounds < 30; rounds++) {
                    apply(site, offers.getFirst());
                    offers = offers(site);
                }
                if (!offers.isEmpty()) {
                    endless.add(seeded.name() + ": “" + offers.getFirst().fix().label() + "” for " + offers.getFirst().finding());
                }
            }
        }

        assertEquals(List.of(), endless);
    }
}
