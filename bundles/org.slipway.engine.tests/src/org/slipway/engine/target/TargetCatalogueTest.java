package org.slipway.engine.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.engine.plan.OfferedBy;
import org.slipway.engine.target.TargetCatalogue.Sort;

class TargetCatalogueTest {
    private final OfferedBy offers = new OfferedBy("targets");

    /** Of a vendor. */
    public static final class Robots implements TargetSource {
        @Override
        public Target open(TargetRequest request) throws ProblemException {
            throw new ProblemException(Problem.error("ACME-NONE", "There are no robots."));
        }
    }

    /** Cannot even be made. */
    public static final class Throwing implements TargetSource {
        public Throwing() {
            throw new IllegalStateException("not today");
        }

        @Override
        public Target open(TargetRequest request) {
            throw new IllegalStateException();
        }
    }

    private static String target(String name, String type) {
        return "<target name=\"" + name + "\" description=\"Robots\" imagined=\"true\" class=\"" + type + "\"/>";
    }

    @Test
    void sortsAreListedWithoutLoadingAClassOfTheBundleThatBringsThem() throws Exception {
        offers.bundle("com.acme", "targets", target("robot", Robots.class.getName()));
        var catalogue = TargetCatalogue.read(offers.registry());

        Sort sort = catalogue.all().getFirst();
        assertEquals(Optional.of(sort), catalogue.named("robot"));
        assertEquals("robot Robots true com.acme", sort.name() + " " + sort.description() + " " + sort.imagined() + " " + sort.bundle());
        assertEquals(List.of(), offers.loaded());

        assertInstanceOf(Robots.class, sort.loading().load());
        assertEquals(List.of(Robots.class.getName()), offers.loaded());
    }

    @Test
    void theFirstOfTwoOfOneNameCountsAndTheSecondIsTold() {
        offers.bundle("com.acme", "targets", target("robot", Robots.class.getName()) + target("robot", Throwing.class.getName()));
        var catalogue = TargetCatalogue.read(offers.registry());

        assertEquals(1, catalogue.all().size());
        assertEquals(List.of("TARGET-NAME-TAKEN"), catalogue.problems().stream().map(Problem::code).toList());
    }

    @Test
    void whatSaysNoNameOrNoClassIsPassedOverAndTold() {
        offers.bundle("com.acme", "targets", "<target name=\"robot\"/><target class=\"x\"/>");
        var catalogue = TargetCatalogue.read(offers.registry());

        assertEquals(List.of(), catalogue.all());
        assertEquals(List.of("TARGET-NO-NAME", "TARGET-NO-NAME"), catalogue.problems().stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "com.acme.Missing", "java.lang.String", "org.slipway.engine.target.TargetCatalogueTest$Throwing" })
    void whatCannotBeMadeIsToldWhenItIsWanted(String type) {
        offers.bundle("com.acme", "targets", target("robot", type));
        Sort sort = TargetCatalogue.read(offers.registry()).named("robot").orElseThrow();

        Problem told = assertThrows(ProblemException.class, () -> sort.loading().load()).problems().getFirst();
        assertEquals("TARGET-NOT-LOADABLE", told.code());
        assertTrue(told.text().contains("com.acme"), told::text);
    }
}
