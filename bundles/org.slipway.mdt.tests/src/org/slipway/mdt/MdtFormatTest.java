package org.slipway.mdt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.ForeignExtra;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.Formats;
import org.slipway.sequence.exchange.file.FormatsReader;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.exchange.file.WrittenFile;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.testkit.Corpus;
import org.slipway.testkit.Installed;

class MdtFormatTest {
    private final MdtFormat format = new MdtFormat();
    private final Kinds kinds = Installed.kinds();
    @TempDir
    Path folder;

    private static String odd() {
        try (InputStream input = MdtFormatTest.class.getResourceAsStream("odd.xml")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private SequenceFile file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return new SequenceFile(Files.writeString(file, text), name);
    }

    private static XmlElement tree(String xml) throws ProblemException {
        return XmlReading.of(xml, "ts.xml");
    }

    private FoundSequence only(SequenceFile file) throws ProblemException, IOException {
        assertTrue(format.recognises(file), file.shown());
        List<FoundSequence> sequences = format.read(file).sequences();
        assertEquals(1, sequences.size());
        return sequences.getFirst();
    }

    private Imported imported(SequenceFile file) throws ProblemException, IOException {
        return only(file).importAs("imported", new Importing(kinds, id -> Optional.empty()));
    }

    private String written(Imported imported, boolean secrets) {
        Map<String, String> store = imported.secrets().stream().collect(Collectors.toMap(FoundSecret::entry, FoundSecret::value));
        WrittenFile written = format.write(imported.sequence(), "ts.xml", new Exporting(kinds, entry -> Optional.ofNullable(store.get(entry)).filter(value -> secrets)));
        return new String(written.content(), StandardCharsets.UTF_8);
    }

    private static int parts(XmlElement element) {
        return element.isElement() ? 1 + element.attributes().size() + element.children().stream().mapToInt(MdtFormatTest::parts).sum() : 0;
    }

    @Test
    void theFormatIsFoundWithoutBeingKnown() throws Exception {
        Formats formats = new FormatsReader().read(Installed.registry()).formats();
        assertEquals("Microsoft Deployment Toolkit", formats.named("mdt").orElseThrow().label());
        assertEquals(1, formats.read(file("any.name", odd())).sequences().size());
    }

    @Test
    void inAShareTheFolderGivesTheIdAndElsewhereTheFile() throws Exception {
        assertEquals("W11-REF", only(file("Control/W11-REF/ts.xml", odd())).id());
        assertEquals("PSDClient-2", only(file("PSDClient~2.XML", odd())).id());
        assertEquals("Fabrikam client", only(file("a.xml", odd())).name());
    }

    @Test
    void everyOddThingComesBackAndIsAccountedFor() throws Exception {
        Imported imported = imported(file("ts.xml", odd()));
        assertEquals(List.of(), imported.problems());
        assertEquals(Canonical.of(tree(odd())), Canonical.of(tree(written(imported, true))));
        assertEquals(parts(tree(odd())), imported.account().total());
    }

    @Test
    void instructionsAndWhatStandsAroundTheSequenceComeBack() throws Exception {
        String xml = odd().replace("<sequence ", "<?editor first?>\n<sequence ").replace("<group expand=\"true\" name=\"Install\"", "<?editor here?><group expand=\"true\" name=\"Install\"")
                + "<!-- the end, with ABCDE-FGHIJ-KLMNO-PQRST-UVWXY -->";
        Imported imported = imported(file("ts.xml", xml));
        assertEquals(List.of(), imported.problems());
        String again = written(imported, true);
        assertEquals(Canonical.of(tree(xml)), Canonical.of(tree(again)));
        assertTrue(again.indexOf("<!-- Written by hand") < again.indexOf("<?editor first?>") && again.indexOf("<?editor first?>") < again.indexOf("<sequence "), again);
        assertTrue(again.strip().endsWith("<!-- the end, with ABCDE-FGHIJ-KLMNO-PQRST-UVWXY -->"), again);
        assertFalse(YamlWriter.write(List.of(imported.sequence()), kinds).contains("ABCDE-FGHIJ"));
    }

    @Test
    void aCharacterThatNoXmlHoldsIsLeftOutAndTold() throws Exception {
        Imported imported = imported(file("ts.xml", odd()));
        imported.sequence().getEntries().getFirst().setDescription("Bell \u0007");
        WrittenFile written = format.write(imported.sequence(), "ts.xml", new Exporting(kinds, entry -> Optional.empty()));
        assertTrue(written.problems().stream().anyMatch(each -> each.code().equals("TS-UNSAID") && each.text().contains("“Below the root”")), written.problems()::toString);
        tree(new String(written.content(), StandardCharsets.UTF_8));
    }

    @Test
    void whatSomebodySpoiltInTheKeptXmlIsPassedOver() throws Exception {
        Imported imported = imported(file("ts.xml", odd()));
        for (String spoilt : List.of("<!-->", "<!--->", "<", "")) {
            ForeignExtra extra = SequenceFactory.eINSTANCE.createForeignExtra();
            extra.setAt(".");
            extra.setXml(spoilt);
            imported.sequence().getForeign().add(extra);
        }
        assertEquals(Canonical.of(tree(odd())), Canonical.of(tree(written(imported, true))));
    }

    @Test
    void secretsAreFoundAndStandNowhereElse() throws Exception {
        Imported imported = imported(file("ts.xml", odd()));
        List<String> values = imported.secrets().stream().map(FoundSecret::value).toList();
        assertTrue(values.containsAll(List.of("Canary-Case-1!", "Canary-Account-2!", "Canary-Admin-3!", "ABCDE-FGHIJ-KLMNO-PQRST-UVWXY")), imported.secrets()::toString);
        String everything = YamlWriter.write(List.of(imported.sequence()), kinds) + YamlWriter.write(imported.externals(), kinds) + imported.account()
                + imported.secrets() + imported.problems() + written(imported, false);
        values.forEach(value -> assertFalse(everything.contains(value), () -> "a secret leaked: " + everything));
    }

    @Test
    void utf16IsReadAsWell() throws Exception {
        Path file = Files.write(folder.resolve("wide.xml"), ("\uFEFF" + odd().replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>")).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(Canonical.of(tree(odd())), Canonical.of(tree(written(imported(new SequenceFile(file, "wide.xml")), true))));
    }

    private Problem refused(SequenceFile file) {
        return assertTimeout(Duration.ofMinutes(2), () -> assertThrows(ProblemException.class, () -> format.read(file))).problems().getFirst();
    }

    @Test
    void aDocumentTypeIsRefusedWithItsPlace() throws Exception {
        Problem problem = refused(file("ts.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE sequence [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<sequence version=\"3.00\" name=\"&a;\"/>"));
        assertEquals("XML-DTD", problem.code());
        assertEquals(2, problem.place().orElseThrow().line());
    }

    @Test
    void aMillionGroupsWithinEachOtherAreRefused() throws Exception {
        Problem problem = refused(file("ts.xml", "<sequence version=\"3.00\">" + "<group name=\"a\">".repeat(1_000_000)));
        assertEquals("XML-TOO-MUCH", problem.code());
    }

    @Test
    void hugeTextsOfEverySortAreRefusedWithoutBeingHeld() throws Exception {
        for (String begin : List.of("<sequence version=\"3.00\" name=\"", "<sequence version=\"3.00\"><group><action>", "<sequence version=\"3.00\"><!--",
                "<sequence version=\"3.00\"><action><![CDATA[", "<sequence version=\"3.00\"><")) {
            Path file = folder.resolve("huge.xml");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(begin.getBytes(StandardCharsets.US_ASCII));
                byte[] piece = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 100; i++) {
                    out.write(piece);
                }
            }
            Problem problem = refused(new SequenceFile(file, "huge.xml"));
            assertTrue(problem.code().equals("XML-TOO-MUCH") || begin.endsWith("<") && problem.code().equals("XML-SYNTAX"), () -> begin + problem);
            assertEquals("huge.xml", problem.place().orElseThrow().file());
        }
    }

    @Test
    void aFileThatNobodyKnowsIsToldWithWhatItBegins() throws Exception {
        var formats = new FormatsReader().read(Installed.registry()).formats();
        ProblemException refused = assertThrows(ProblemException.class, () -> formats.read(file("a.xml", "<unattend/>")));
        assertEquals("TS-UNKNOWN-FILE", refused.problems().getFirst().code());
        assertTrue(refused.getMessage().contains("“unattend”"), refused.getMessage());
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws Exception {
        var formats = new FormatsReader().read(Installed.registry()).formats();
        ProblemException refused = assertThrows(ProblemException.class, () -> formats.read(file("a.xml", "")));
        assertTrue(refused.problems().getFirst().text().contains("It is empty."), refused.getMessage());
        assertTrue(refused.problems().getFirst().nextStep().contains("Microsoft Deployment Toolkit"));
    }

    @TestFactory
    Stream<DynamicTest> everyRealFileComesBackAndIsAccountedFor() {
        var files = new ArrayList<>(Corpus.files("ts", name -> true));
        files.addAll(Corpus.files("share", name -> name.equals("ts.xml")));
        return files.stream().map(path -> dynamicTest(path.getFileName().toString(), () -> {
            var file = new SequenceFile(path, path.getFileName().toString());
            XmlElement root;
            try (InputStream input = file.open()) {
                root = XmlReading.of(input, file.shown(), XmlLimits.DEFAULT);
            }
            Imported imported = imported(file);
            assertEquals(List.of(), imported.problems());
            assertEquals(Canonical.of(root), Canonical.of(tree(written(imported, true))));
            assertEquals(parts(root), imported.account().total());
        }));
    }
}
