package org.slipway.model.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.model.kinds.Kinds;

/** Whatever is done to a text, it is read or refused with a place. */
class RandomTextTest {
    @ParameterizedTest
    @ValueSource(ints = { 21, 22, 23, 24 })
    void mutatedTextIsReadOrRefusedWithAPlaceAndNeverCrashes(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            var text = new StringBuilder(RandomEditTest.START);
            for (int i = random.nextInt(6); i >= 0 && !text.isEmpty(); i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\n \t:-#&*!|>{}[]'\",%@`\u0000\uFEFFé😀".charAt(random.nextInt(24)));
                    case 2 -> text.setLength(Math.max(1, at));
                    default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
                }
            }
            YamlResource file = YamlResource.of(URI.createURI("a.yaml"), Kinds.core(), text.toString());
            if (file.broken()) {
                assertTrue(file.problems().getFirst().place().isPresent());
                continue;
            }
            assertEquals(text.toString(), file.synchronise(), "an untouched file was changed");
        }
    }
}
