package org.slipway.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.Terminal;
import org.slipway.model.check.Explanation;

/** Whatever code a person meets on the command line, slipway explain knows it. */
class CodesTest {
    /** Engine and machines make their problems in many ways; there every text of this form is a code. */
    private static final Pattern ANY = Pattern.compile("\"([A-Z]{2,}(?:-[A-Z]+)+)\"");
    private static final Pattern CODE = Pattern.compile("(?:error|warning|info|io)\\(\\s*\"([A-Z]{2,}(?:-[A-Z]+)*)\"");

    @TempDir
    Path home;

    @Test
    void everyCodeInTheSourcesIsExplained() throws IOException {
        Path root = Path.of(System.getProperty("slipway.root", "")).toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("bundles/org.slipway.cli/src"))) {
            root = root.getParent();
        }
        assumeTrue(root != null, "run from within the source tree, or name it by -Dslipway.root");
        var codes = new TreeSet<String>();
        for (String bundle : List.of("base", "model", "sequence", "steps", "mdt", "configmgr", "cli")) {
            codes.addAll(codes(root.resolve("bundles/org.slipway." + bundle + "/src"), CODE));
        }
        for (String bundle : List.of("engine", "steps", "target.linux", "target.simulated", "target.windows")) {
            codes.addAll(codes(root.resolve("bundles/org.slipway." + bundle + "/src"), ANY));
        }
        assertFalse(codes.isEmpty());
        codes.removeAll(explained());
        assertEquals(Set.of(), codes);
    }

    private static Set<String> codes(Path sources, Pattern pattern) throws IOException {
        var codes = new HashSet<String>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher code = pattern.matcher(Terminal.read(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        return codes;
    }

    private Set<String> explained() {
        var known = new HashSet<String>();
        new Terminal(home).run("explain", "--json").rows().forEach(row -> known.add(row.get("code").toString()));
        return known;
    }

    @Test
    void noExplanationOfACommandsCodeIsLeftUnfinishedOrGivenTwice() throws IOException {
        List<Explanation> all = OwnCodes.all();
        assertEquals(all.size(), all.stream().map(Explanation::code).distinct().count());
        all.forEach(each -> Stream.of(each.what(), each.why(), each.mend()).forEach(text -> assertFalse(text.isBlank(), each::code)));
    }
}
