package org.slipway.cli.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.slipway.model.check.Explanation;

/** What the codes mean that come from commands, runs and machines, not from checks: four lines each with an empty one between. */
final class OwnCodes {
    private static final List<String> FILES = List.of("codes.txt", "run-codes.txt", "target-codes.txt");

    private OwnCodes() {
    }

    static List<Explanation> all() throws IOException {
        var all = new ArrayList<Explanation>();
        for (String each : FILES) {
            try (InputStream file = OwnCodes.class.getResourceAsStream(each)) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
                Arrays.stream(text.split("\n\n")).map(block -> block.split("\n")).forEach(lines -> all.add(new Explanation(lines[0], lines[1], lines[2], lines[3])));
            }
        }
        return all;
    }
}
