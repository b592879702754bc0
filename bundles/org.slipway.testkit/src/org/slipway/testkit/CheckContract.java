package org.slipway.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.Check;
import org.slipway.model.check.Checks;
import org.slipway.model.check.Explanation;
import org.slipway.model.check.Finding;
import org.slipway.model.check.QuickFix;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlResource;

/**
 * What every check promises, whoever brings it. A test class implements this, and spoils a site so that the check has something
 * to find.
 */
public interface CheckContract {
    /** Capital words with hyphens between them: what it is about, then what is wrong with it. */
    String CODE = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)+";

    Check check();

    /** The codes of its problems. People search for them and scripts wait for them, so they stand here a second time. */
    Set<String> codes();

    /** Makes the site such that the check finds a problem of each of its codes; nothing else may be wrong with the files. */
    void spoil(SiteBuilder site);

    /** All kinds that there are. */
    default Kinds kinds() {
        return Installed.kinds();
    }

    @TestFactory
    default Stream<DynamicTest> bearsElementsOfEveryKindEmptyOnesToo() {
        Kinds kinds = kinds();
        var samples = new Samples(kinds);
        return kinds.all().stream().map(kind -> dynamicTest(kinds.key(kind), () -> {
            for (EObject root : List.of(EcoreUtil.create(kind), samples.least(kind), samples.full(kind))) {
                EcoreUtil.getAllContents(List.of(root)).forEachRemaining(
                        element -> check().check((EObject) element, new NoSite(kinds)).forEach(finding -> assertSound(finding.problem())));
            }
        }));
    }

    /** It is not asked about these kinds, so it must have nothing to say about them. */
    @Test
    default void hasNothingToSayAboutKindsThatDoNotConcernIt() {
        Kinds kinds = kinds();
        var scope = new NoSite(kinds);
        var samples = new Samples(kinds);
        for (EClass kind : kinds.all()) {
            for (EObject root : List.of(EcoreUtil.create(kind), samples.least(kind), samples.full(kind))) {
                if (!check().concerns(kind, scope)) {
                    assertEquals(List.of(), check().check(root, scope).toList(), () -> kinds.key(kind));
                }
            }
        }
    }

    @Test
    default void bearsWhatStandsInForKindsThatAreNotInstalled() {
        List<EClass> standIns = ModelPackage.eINSTANCE.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(kind -> !kind.isAbstract() && !kind.isInterface() && (kinds().isUnknown(kind) || kind == ModelPackage.Literals.EXTRA)).toList();
        for (EClass kind : standIns) {
            check().check(EcoreUtil.create(kind), new NoSite(kinds())).forEach(finding -> assertSound(finding.problem()));
        }
    }

    private static void assertSound(Problem problem) {
        assertFalse(problem.text().isBlank(), problem::code);
    }

    @Test
    default void findsProblemsOfAllItsCodesAndOfNoOther(@TempDir Path folder) {
        try (OpenSite site = spoilt(folder)) {
            Set<String> found = findings(site).stream().map(each -> each.problem().code()).collect(Collectors.toCollection(TreeSet::new));

            assertEquals(new TreeSet<>(codes()), found);
        }
    }

    @Test
    default void itsCodesAreWellFormedAndExplained() {
        codes().forEach(code -> assertTrue(code.matches(CODE), code));
        Set<String> explained = check().explanations().stream().map(Explanation::code).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(codes()), new TreeSet<>(explained));
    }

    @Test
    default void everyProblemSaysWhereItIsAndWhatToDoNext(@TempDir Path folder) {
        try (OpenSite site = spoilt(folder)) {
            for (Finding finding : findings(site)) {
                assertTrue(finding.problem().place().filter(place -> place.line() > 0).isPresent(), finding::toString);
                assertFalse(finding.problem().nextStep().isBlank(), finding::toString);
            }
        }
    }

    @Test
    default void everyQuickFixMendsWhatItIsOfferedFor(@TempDir Path folder) {
        int fixes;
        try (OpenSite site = spoilt(folder)) {
            fixes = offered(site).size();
        }
        for (int i = 0; i < fixes; i++) {
            try (OpenSite site = spoilt(folder)) {
                Offer offer = offered(site).get(i);
                site.edit((YamlResource) offer.finding().element().eResource(), offer.fix().edit());
                String text = offer.finding().problem().text();
                assertTrue(findings(site).stream().noneMatch(each -> each.problem().text().equals(text)),
                        () -> "“" + offer.fix().label() + "” leaves " + offer.finding());
                assertEquals(List.of(), site.problems(), () -> "“" + offer.fix().label() + "” writes what cannot be read");
            }
        }
    }

    @Test
    default void changesNothing(@TempDir Path folder) {
        try (OpenSite site = spoilt(folder)) {
            List<String> before = site.resources().stream().map(YamlResource::text).toList();
            findings(site);

            assertEquals(before, site.resources().stream().map(YamlResource::synchronise).toList());
        }
    }

    private OpenSite spoilt(Path folder) {
        SiteBuilder builder = SiteBuilder.in(folder, kinds());
        spoil(builder);
        OpenSite site = builder.open();
        assertEquals(List.of(), site.problems(), "the files of the spoilt site must be readable");
        return site;
    }

    private List<Finding> findings(OpenSite site) {
        return new Checks(List.of(check())).run(site);
    }

    private List<Offer> offered(OpenSite site) {
        return findings(site).stream().flatMap(finding -> finding.fixes().stream().map(fix -> new Offer(finding, fix))).toList();
    }

    /** A fix and what it is for. */
    record Offer(Finding finding, QuickFix fix) {
    }
}
