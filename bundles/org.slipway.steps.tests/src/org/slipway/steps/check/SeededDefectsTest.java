package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.check.Checks;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** Sequences with a known defect: each is found, and nothing is said besides. A check that finds less than it did fails here. */
class SeededDefectsTest {
    private final Kinds kinds = Installed.kinds();
    private final Checks checks = Installed.checks();
    @TempDir
    Path folder;

    private List<Finding> findings(Seeded seeded) throws IOException {
        SiteBuilder builder = SiteBuilder.in(Files.createTempDirectory(folder, "site"), kinds);
        seeded.into(builder, "defect");
        try (OpenSite site = builder.open()) {
            assertEquals(List.of(), site.problems(), seeded::name);
            return checks.run(site).stream().filter(each -> each.problem().code().startsWith("SEQ-"))
                    .filter(each -> each.problem().place().filter(place -> place.file().contains("defect.yaml")).isPresent()).toList();
        }
    }

    private static Set<String> codes(List<Finding> findings) {
        return findings.stream().map(each -> each.problem().code()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everySeededDefectIsFound() throws IOException {
        var missed = new ArrayList<String>();
        List<Seeded> all = Seeded.defects();
        for (Seeded each : all) {
            Set<String> missing = new TreeSet<>(each.codes());
            missing.removeAll(codes(findings(each)));
            if (!missing.isEmpty()) {
                missed.add(each.name() + " " + missing);
            }
        }

        assertTrue(all.size() >= 60, () -> all.size() + " seeds");
        assertEquals(List.of(), missed);
    }

    @Test
    void nothingButTheSeededDefectsIsCalledAnErrorOrAWarning() throws IOException {
        var besides = new ArrayList<String>();
        for (Seeded each : Seeded.defects()) {
            findings(each).stream().filter(finding -> finding.problem().isError() || finding.problem().toString().contains(" warning "))
                    .filter(finding -> !each.codes().contains(finding.problem().code())).forEach(finding -> besides.add(each.name() + " " + finding));
        }

        assertEquals(List.of(), besides);
    }

    @Test
    void everyCodeHasTwoSeededDefectsAtLeast() {
        Map<String, Integer> seeds = new TreeMap<>();
        checks.explanations().stream().map(Explanation::code).filter(code -> code.startsWith("SEQ-")).forEach(code -> seeds.put(code, 0));
        Seeded.defects().forEach(each -> each.codes().forEach(code -> seeds.merge(code, 1, Integer::sum)));

        assertEquals(List.of(), seeds.entrySet().stream().filter(each -> each.getValue() < 2).map(Map.Entry::getKey).toList());
    }

    @Test
    void everyCodeIsExplainedWithAnExample() {
        assertEquals(List.of(), checks.explanations().stream().filter(each -> each.code().startsWith("SEQ-") && each.example().filter(example -> !example.isBlank()).isEmpty()).map(Explanation::code).toList());
    }
}
