package org.slipway.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.slipway.model.check.Explanation;

/** What the codes mean that come from commands, not from checks: {@code codes.txt}, four lines each with an empty one between. */
final class OwnCodes {

    private OwnCodes() {
    }

    static List<Explanation> all() throws IOException {
        try (InputStream file = OwnCodes.class.getResourceAsStream("codes.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
            return Arrays.stream(text.split("\n\n")).map(block -> block.split("\n"))
                    .map(lines -> new Explanation(lines[0], lines[1], lines[2], lines[3])).toList();
        }
    }
}
