package org.slipway.workbench.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.workbench.ProblemDialog;

class StartTest {
    private static final String HERE = Path.of("/home/admin").toAbsolutePath().toString();

    private static Optional<Path> site(String... arguments) {
        return StartArguments.of(arguments, HERE).site();
    }

    @Test
    void theFolderIsMeantFromWhereTheUserStands() {
        assertEquals(Optional.of(Path.of(HERE, "sites", "contoso")), site("./sites/contoso"));
        assertEquals(Optional.of(Path.of(HERE)), site("."));
    }

    @Test
    void optionsOfThePlatformAreNoFolders() {
        assertEquals(Optional.of(Path.of(HERE, "s")), site("-data", "somewhere", "-consoleLog", "s"));
        assertEquals(Optional.empty(), site("-perspective", "org.acme.perspective"));
        assertEquals(Optional.empty(), site("-product", "org.slipway.workbench.product"));
    }

    @Test
    void linesThatDifferAreMarkedOnBothSides() {
        LineDifference difference = LineDifference.between("a\nb\nc\nd\n", "a\nx\nc\ny\nd\n");

        assertEquals(List.of(1), difference.onlyInFirst());
        assertEquals(List.of(1, 3), difference.onlyInSecond());
    }

    @Test
    void equalTextsDifferNowhere() {
        assertEquals(new LineDifference(List.of(), List.of()), LineDifference.between("a\nb\n", "a\nb\n"));
    }

    @Test
    void aProblemIsToldWithItsPlaceAndTheNextStep() {
        assertEquals("site.yaml:2:1\nNo id.\nGive it one.  [ID]",
                ProblemDialog.text(List.of(Problem.error("ID", "No id.").at(new Place("site.yaml", 2, 1)).next("Give it one."))));
    }
}
