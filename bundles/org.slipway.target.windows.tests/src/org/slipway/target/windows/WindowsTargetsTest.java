package org.slipway.target.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.ProblemException;
import org.slipway.engine.target.TargetRequest;

/** The Windows target is only opened on Windows, and says what of it has not been tried. */
class WindowsTargetsTest {

    private static TargetRequest request(String what) {
        return new TargetRequest(what, id -> Optional.empty(), Path.of("site"), Path.of("run", "target"));
    }

    @Test
    void elsewhereThanOnWindowsItIsRefusedInPlainWords() {
        var targets = new WindowsTargets(new Surroundings() {
            @Override
            public Optional<String> property(String name) {
                return Optional.of("Linux");
            }

            @Override
            public Optional<String> variable(String name) {
                return Optional.empty();
            }
        });
        ProblemException refused = assertThrows(ProblemException.class, () -> targets.open(request("")));
        assertEquals("TARGET-NOT-WINDOWS", refused.problems().getFirst().code());
        assertTrue(refused.problems().getFirst().text().contains("Linux"));
        assertFalse(refused.problems().getFirst().nextStep().isEmpty());
    }

    @Test
    void removableDisksAreNamed() throws ProblemException {
        assertEquals(Set.of(), Wish.of("").removable());
        assertEquals(Set.of(1, 3), Wish.of("removable=3,1").removable());
    }

    @ParameterizedTest
    @ValueSource(strings = { "disk1", "removable=", "removable=x", "removable=1;2", "removable=99999" })
    void aWishThatIsNotUnderstoodIsRefused(String wish) {
        assertEquals("TARGET-WINDOWS-WISH", assertThrows(ProblemException.class, () -> Wish.of(wish)).problems().getFirst().code());
    }

    @Test
    void whatHasNotBeenTriedIsListedASentenceALine() throws Exception {
        try (InputStream list = WindowsTargets.class.getResourceAsStream("untried.txt")) {
            var lines = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertTrue(lines.size() > 5);
            assertTrue(lines.stream().allMatch(line -> line.matches("[A-Z].*\\.")), lines.toString());
        }
    }
}
