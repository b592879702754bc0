package org.slipway.target.windows.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Arguments of all sorts, the same for the same seed. */
final class RandomTexts {
    private static final List<String> PARTS = List.of("a", "Z", "0", " ", "  ", "\t", "\\", "\\\\", "\"", "\"\"", "\\\"", "%", "%PATH%", "^", "&", "|", "<", ">", "(", ")", "!", "'", "`", "$",
            "ä", "漢", "\uD83D\uDE80", "\u00A0", "C:\\Program Files\\", "/", "=", ",", ";", "-", "@", "*", "?");

    private final Random random;

    RandomTexts(long seed) {
        random = new Random(seed);
    }

    String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    List<String> texts(int most) {
        var texts = new ArrayList<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }
}
