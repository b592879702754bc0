package org.slipway.target.windows.command;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares commands with the files in the folder {@code golden}. The system property {@code slipway.golden} with the folder that holds those
 * files as its value writes them anew instead; look at the differences before you keep them.
 */
final class Golden {
    private static final String WRITE = System.getProperty("slipway.golden", "");

    void compare(String name, Commands commands) throws IOException {
        String now = text(commands);
        if (!WRITE.isEmpty()) {
            Files.writeString(Path.of(WRITE, name + ".txt"), now);
            return;
        }
        try (InputStream kept = Golden.class.getResourceAsStream("golden/" + name + ".txt")) {
            String before = kept == null ? "" : new String(kept.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            if (!now.equals(before)) {
                fail(name + " is not as it was. Set slipway.golden to the folder of the golden files if it is meant.\n" + difference(before, now));
            }
        }
    }

    static String difference(String before, String now) {
        List<String> old = before.lines().toList();
        List<String> fresh = now.lines().toList();
        var told = new ArrayList<String>();
        int from = 0;
        while (from < Math.min(old.size(), fresh.size()) && old.get(from).equals(fresh.get(from))) {
            from++;
        }
        int same = 0;
        while (same < Math.min(old.size(), fresh.size()) - from && old.get(old.size() - 1 - same).equals(fresh.get(fresh.size() - 1 - same))) {
            same++;
        }
        told.add("line " + (from + 1) + ":");
        old.subList(from, old.size() - same).forEach(line -> told.add("- " + line));
        fresh.subList(from, fresh.size() - same).forEach(line -> told.add("+ " + line));
        return String.join("\n", told);
    }

    private static String text(Commands commands) {
        var text = new StringBuilder("To ").append(commands.act()).append(" (").append(commands.code()).append(")\n");
        for (Before file : commands.files()) {
            text.append("\nfile ").append(file.path()).append(": ").append(file.encoding()).append(file.text().contains("\r\n") ? ", CRLF" : "").append(", ").append(file.life()).append('\n');
            text.append(contents(file).lines().map(line -> "  | " + line + "\n").collect(Collectors.joining()));
        }
        for (Run run : commands.runs()) {
            text.append("\nrun  ").append(run.line().line()).append('\n');
            if (!run.line().told().equals(run.line().line())) {
                text.append("  told as      ").append(run.line().told()).append('\n');
            }
            run.line().folder().ifPresent(folder -> text.append("  in           ").append(folder).append('\n'));
            run.line().timeout().ifPresent(limit -> text.append("  at most      ").append(limit).append('\n'));
            new TreeMap<>(run.line().environment()).forEach((name, value) -> text.append("  environment  ").append(name).append(" = ")
                    .append(run.secrets().contains(name) ? "(secret)" : value.replace("\n", "\\n")).append('\n'));
            text.append("  ends well    ").append(run.good().isEmpty() ? "whoever asked judges" : "with " + run.good()).append('\n');
            if (run.meter() != Run.Meter.NONE) {
                text.append("  tells        ").append(run.meter()).append('\n');
            }
        }
        return text.toString();
    }

    /** Scripts are files of the bundle, which need not be written down twice. */
    private static String contents(Before file) {
        String name = file.path().substring(file.path().lastIndexOf('\\') + 1);
        if (name.endsWith(".ps1")) {
            String script = name.substring(0, name.length() - ".ps1".length());
            return Scripts.text(script).equals(file.text()) ? "(the script " + script + " of the bundle)" : "(ANOTHER SCRIPT)\n" + file.text();
        }
        return file.life() == Before.Life.SECRET_RUN ? "(secret)" : file.text();
    }
}
