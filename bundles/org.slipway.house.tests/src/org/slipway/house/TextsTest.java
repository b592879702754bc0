package org.slipway.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.house.House.Bundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What people read is written: extension points, messages, packages; files stay small enough to be read. */
class TextsTest {
    private static final int LONGEST_FILE = 400;
    /** Shorter than this says nothing that the attribute's name does not. Characters. */
    private static final int SHORTEST_DOCUMENTATION = 15;

    private final House house = House.here();

    private Stream<Path> schemas() {
        return house.bundles().stream().flatMap(bundle -> House.files(bundle.folder(), ".exsd").stream());
    }

    @TestFactory
    Stream<DynamicTest> everyExtensionPointIsDocumented() {
        return schemas().map(schema -> dynamicTest(schema.getFileName().toString(), () -> {
            Document document = parse(schema);
            assertFalse(House.text(schema).contains("[Enter"), "placeholder text");
            NodeList attributes = document.getElementsByTagName("attribute");
            for (int i = 0; i < attributes.getLength(); i++) {
                var attribute = (Element) attributes.item(i);
                if (!((Element) attribute.getParentNode().getParentNode()).getAttribute("name").equals("extension")) {
                    NodeList texts = attribute.getElementsByTagName("documentation");
                    assertTrue(texts.getLength() > 0 && texts.item(0).getTextContent().strip().length() >= SHORTEST_DOCUMENTATION,
                            () -> schema + ": attribute " + attribute.getAttribute("name") + " is not documented");
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyExtensionPointHasItsSchema() {
        return house.bundles().stream().filter(bundle -> Files.exists(bundle.folder().resolve("plugin.xml")))
                .map(bundle -> dynamicTest(bundle.name(), () -> {
                    Matcher points = Pattern.compile("<extension-point[^>]*schema=\"([^\"]+)\"")
                            .matcher(House.text(bundle.folder().resolve("plugin.xml")));
                    while (points.find()) {
                        Path schema = bundle.folder().resolve(points.group(1));
                        assertTrue(Files.exists(schema), () -> schema + " is missing");
                        assertTrue(House.text(bundle.folder().resolve("build.properties")).contains("schema/"),
                                () -> bundle.name() + " does not ship its schemas");
                    }
                }));
    }

    private static Document parse(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    @TestFactory
    Stream<DynamicTest> everyMessageHasItsKeyAndEveryKeyItsMessage() {
        return house.bundles().stream().flatMap(bundle -> House.files(bundle.folder(), "Messages.java").stream())
                .map(messages -> dynamicTest(messages.getParent().getFileName().toString(), () -> {
                    var fields = new TreeSet<String>();
                    Matcher field = Pattern.compile("public static String (\\w+)").matcher(House.text(messages));
                    while (field.find()) {
                        fields.add(field.group(1));
                    }
                    var keys = new TreeSet<String>();
                    House.text(messages.resolveSibling("messages.properties")).lines().filter(line -> line.matches("\\w+\\s*=.*"))
                            .forEach(line -> keys.add(line.split("=")[0].strip()));
                    assertEquals(fields, keys);
                }));
    }

    /** Names of variables and words that are compared; on a Turkish or an Arabic system they would be others. */
    @TestFactory
    Stream<DynamicTest> whatMachinesReadIsTheSameInEveryLanguage() {
        Pattern byLanguage = Pattern.compile("\\.to(Lower|Upper)Case\\(\\)|String\\.format\\(\"[^\"]*%\\d*d|%0\\dd[^\"]*\"\\.formatted");
        return house.bundles().stream().filter(bundle -> !bundle.isTest()).map(bundle -> dynamicTest(bundle.name(), () -> {
            for (Path source : House.files(bundle.folder().resolve("src"), ".java")) {
                assertFalse(byLanguage.matcher(House.text(source)).find(), () -> source + " changes case or writes numbers without Locale.ROOT");
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> noFileIsTooLongToRead() {
        return house.bundles().stream().map(bundle -> dynamicTest(bundle.name(), () -> {
            for (Path file : House.files(bundle.folder(), ".java")) {
                long lines = House.text(file).lines().count();
                assertTrue(lines <= LONGEST_FILE || isTest(bundle), () -> file + " has " + lines + " lines");
            }
        }));
    }

    private static boolean isTest(Bundle bundle) {
        return bundle.isTest();
    }

    @TestFactory
    Stream<DynamicTest> exportedPackagesSayWhatTheyAreFor() {
        return house.bundles().stream().filter(bundle -> !bundle.isTest()).map(bundle -> dynamicTest(bundle.name(), () -> {
            for (Path source : House.files(bundle.folder().resolve("src"), ".java")) {
                String folder = bundle.folder().resolve("src").relativize(source.getParent()).toString().replace('/', '.');
                if (bundle.header("Export-Package").contains(folder + ";")) {
                    assertTrue(Files.exists(source.resolveSibling("package-info.java")), () -> folder + " has no package-info.java");
                }
            }
        }));
    }

    @Test
    void theTreeSpeaksOfItselfAlone() {
        List<Pattern> foreign = Stream.of("/" + "root/", "repo1?\\.maven\\." + "(apache|org)", "deb\\." + "debian\\.org",
                "registry\\." + "npmjs").map(Pattern::compile).toList();
        for (String ending : List.of(".java", ".xml", ".md", ".sh", ".xcore", ".yaml", ".properties", ".MF")) {
            for (Path file : House.files(house.root(), ending)) {
                String text = House.text(file);
                foreign.forEach(each -> assertFalse(each.matcher(text).find(), () -> file + " names " + each));
            }
        }
    }
}
