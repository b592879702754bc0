package org.slipway.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.house.House.Bundle;

/** A class is named by its own name, and imported; only where a file speaks of two of one name is one written out. */
class NamesTest {
    private static final Pattern NO_CODE = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\])'|//[^\n]*|/\\*.*?\\*/");
    private static final Pattern HEAD = Pattern.compile("(?m)^(package|import) .*$");
    private static final Pattern WRITTEN_OUT = Pattern.compile("\\b(?:java|javax|org|com)(?:\\.[a-z]\\w*)+\\.([A-Z]\\w*)");

    @TestFactory
    Stream<DynamicTest> classesAreImported() {
        return House.here().bundles().stream().map(bundle -> dynamicTest(bundle.name(),
                () -> assertEquals(List.of(), writtenOut(bundle))));
    }

    private static List<String> writtenOut(Bundle bundle) {
        var found = new ArrayList<String>();
        for (Path file : House.files(bundle.folder(), ".java")) {
            writtenOut(House.text(file)).forEach(name -> found.add(bundle.folder().relativize(file) + ": " + name));
        }
        return found;
    }

    private static List<String> writtenOut(String text) {
        String code = HEAD.matcher(NO_CODE.matcher(text).replaceAll("")).replaceAll("");
        return WRITTEN_OUT.matcher(code).results().filter(name -> !hasAnother(text, name.group(), name.group(1))).map(MatchResult::group).toList();
    }

    /** Whether the simple name means another class here: one that is imported, or the file's own. */
    private static boolean hasAnother(String text, String full, String simple) {
        return Pattern.compile("(?m)^import (?!" + Pattern.quote(full) + ";).*\\." + simple + ";$|\\b(class|record|enum|interface) " + simple + "\\b").matcher(text).find();
    }

    @Test
    void textsAndCommentsMayNameWhatTheyLike() {
        assertEquals(List.of("java.util.List"), writtenOut("import java.awt.Point;\n/** {@link java.util.Map} */\nString s = \"java.util.Set\"; // java.util.Set\nObject o = new java.util.List();"));
        assertEquals(List.of(), writtenOut("import java.awt.List;\njava.util.List<String> of(List list)"));
    }
}
