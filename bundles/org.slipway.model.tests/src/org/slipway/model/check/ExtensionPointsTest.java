package org.slipway.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The schemas of the bundle's extension points say everything that a vendor must know, and their examples are real. */
class ExtensionPointsTest {

    private static Document schema(String point) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Sources.model().resolve("schema/" + point + ".exsd").toFile());
    }

    private static List<Element> all(Document schema, String tag) {
        NodeList nodes = schema.getElementsByTagName(tag);
        var result = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            result.add((Element) nodes.item(i));
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = { "kinds", "checks" })
    void everyAttributeIsDocumented(String point) throws Exception {
        for (Element attribute : all(schema(point), "attribute")) {
            NodeList documentation = attribute.getElementsByTagName("documentation");
            assertEquals(1, documentation.getLength(), attribute.getAttribute("name"));
            String text = documentation.item(0).getTextContent().strip();
            assertTrue(text.length() > 20 && text.endsWith("."), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "kinds", "checks" })
    void noPlaceholderIsLeft(String point) throws IOException {
        String text = Files.readString(Sources.model().resolve("schema/" + point + ".exsd"));
        assertFalse(text.contains("[Enter"), point);
    }

    @ParameterizedTest
    @ValueSource(strings = { "kinds", "checks" })
    void theExampleStandsInThePluginXml(String point) throws Exception {
        String plugin = Files.readString(Sources.model().resolve("plugin.xml"));
        String example = all(schema(point), "documentation").stream().map(Element::getTextContent)
                .filter(text -> text.contains("<pre>"))
                .findFirst().orElseThrow();
        List<String> lines = example.substring(example.indexOf("<pre>") + 5, example.indexOf("</pre>")).lines()
                .filter(line -> !line.isBlank()).toList();
        assertTrue(lines.size() >= 3, example);
        lines.forEach(line -> assertTrue(plugin.lines().anyMatch(line::equals), line));
    }

    @Test
    void whatThePluginXmlWritesIsInTheSchemas() throws Exception {
        Document plugin = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Sources.model().resolve("plugin.xml").toFile());
        for (Element check : all(plugin, "check")) {
            Set<String> known = new TreeSet<>(all(schema("checks"), "attribute").stream().map(each -> each.getAttribute("name"))
                    .toList());
            for (int i = 0; i < check.getAttributes().getLength(); i++) {
                assertTrue(known.contains(check.getAttributes().item(i).getNodeName()), check.getAttributes().item(i)::toString);
            }
        }
    }

    /** A test that reads the sources, so that no new code goes without its explanation. */
    @Test
    void everyCodeThatReadingOrACheckYieldsIsExplained() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String folder : List.of("text", "check", "check/builtin")) {
            try (var files = Files.list(Sources.model().resolve("src/org/slipway/model/" + folder))) {
                for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var code = Pattern.compile("(?:Problem\\.(?:error|warning)\\(|refused\\(|String [A-Z]+ ="
                            + " )\"([A-Z]+(?:-[A-Z]+)*)\"")
                            .matcher(Files.readString(file));
                    while (code.find()) {
                        codes.add(code.group(1));
                    }
                }
            }
        }
        codes.removeAll(Set.of("CHECK-NO-CLASS")); // about a bundle, not about a site
        Set<String> explained = new TreeSet<>(Checks.builtIn().explanations().stream().map(Explanation::code).toList());
        codes.removeAll(explained);
        assertEquals(Set.of(), codes);
    }

    @Test
    void whatLookingAtAFolderOrReadingXmiYieldsIsExplainedToo() {
        Set<String> explained = new TreeSet<>(Checks.builtIn().explanations().stream().map(Explanation::code).toList());
        assertTrue(explained.containsAll(Set.of("FILE-EMPTY", "FILE-LINK", "FILE-OUTSIDE", "FILE-SPECIAL", "FILE-UNREADABLE", "SITE-NESTED", "SITE-UNFIT",
                "XMI-PARTS", "XMI-REFERENCE", "XMI-ROOT", "XMI-SIZE")), explained::toString);
    }
}
