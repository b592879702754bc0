package org.slipway.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.base.Problem;
import org.slipway.sequence.ExternalArtifact;
import org.slipway.sequence.exchange.Account.Fate;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.FileReading;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.xml.Canonical;
import org.slipway.testkit.Corpus;

class ExportZipTest extends WithFiles {
    private static final String MARK = "\uFEFF";

    private SequenceFile zip(Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve("export.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return new SequenceFile(file, "export.zip");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> export() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes(MARK + "<Types><Default Extension=\"xml\" ContentType=\"text/xml\"/></Types>"));
        parts.put("_rels/.rels", bytes("<Relationships><Relationship Type=\"T\" Target=\"/SMS_TaskSequencePackage/FAB00001/object.xml\" Id=\"R-4711\"/></Relationships>"));
        parts.put("Manifest.xml", bytes("<LibraryDocument><Properties><Property Name=\"AUTHORING_SCOPE\" Value=\"ScopeId_4711\"/></Properties></LibraryDocument>"));
        parts.put("package/services/metadata/core-properties/4711.psmdcp", bytes(MARK + "<coreProperties xmlns:dc=\"urn:dc\"><dc:creator>Fabrikam</dc:creator></coreProperties>"));
        parts.put("SMS_TaskSequencePackage/FAB00001/object.xml", bytes(object("First", cdata(odd()))));
        parts.put("SMS_TaskSequencePackage/FAB00001/ReferencesInfo.xml", bytes(MARK + "<ArrayOfString><string>" + escaped(
                "<INSTANCE CLASSNAME=\"SMS_TaskSequenceReferencesInfo\"><PROPERTY NAME=\"ReferencePackageID\"><VALUE>FAB00010</VALUE></PROPERTY>"
                        + "<PROPERTY NAME=\"ReferenceName\"><VALUE>Hello &amp; goodbye</VALUE></PROPERTY></INSTANCE>") + "</string></ArrayOfString>"));
        parts.put("SMS_TaskSequencePackage/USERSTATE_MIGRATION_PACKAGE.xml", bytes(MARK + "<string>FAB00077</string>"));
        return parts;
    }

    @Test
    void theNamesOfReferencesComeFromTheExport() throws Exception {
        Imported imported = imported(zip(export()));
        ExternalArtifact hello = imported.externals().stream().filter(each -> "FAB00010".equals(each.getForeignId())).findFirst().orElseThrow();
        assertEquals("Hello & goodbye", hello.getName());
        assertEquals("FAB00001", only(zip(export())).id());
    }

    @Test
    void whatIsExportedAsAZipIsReadAgainTheSame() throws Exception {
        Imported imported = imported(zip(export()));
        byte[] again = written(imported, "again.zip", true);
        Path file = Files.write(folder.resolve("again.zip"), again);
        Imported second = imported(new SequenceFile(file, "again.zip"));
        for (Fate fate : Fate.values()) {
            assertEquals(imported.account().count(fate), second.account().count(fate));
        }
        assertSameInstance(text(export().get("SMS_TaskSequencePackage/FAB00001/object.xml")), text(written(second, "object.xml", true)));
        assertTrue(Arrays.equals(again, written(second, "again.zip", true)), "the same sequence gives the same bytes");
    }

    @Test
    void everyPartOfAnExportIsAccountedForAndComesBack() throws Exception {
        Imported imported = imported(zip(export()));
        int all = parts(tree(odd()));
        for (byte[] part : export().values()) {
            all += parts(tree(text(part).replace(MARK, "")));
        }
        assertEquals(all, imported.account().total());
        assertEquals(List.of(), format.read(zip(export())).problems());
        Path file = Files.write(folder.resolve("again.zip"), written(imported, "again.zip", true));
        try (var zip = new ZipFile(file.toFile())) {
            for (String name : List.of("Manifest.xml", "_rels/.rels", "package/services/metadata/core-properties/4711.psmdcp", "[Content_Types].xml")) {
                assertEquals(Canonical.of(tree(text(export().get(name)).replace(MARK, ""))), Canonical.of(tree(text(zip.getInputStream(zip.getEntry(name)).readAllBytes()))), name);
            }
        }
    }

    @Test
    void whatSaysOfTheWholeExportIsMadeAnewWhereItWouldLeadAstray() throws Exception {
        Map<String, byte[]> parts = export();
        parts.put("_rels/.rels", bytes("<Relationships><Relationship Target=\"/elsewhere/object.xml\"/></Relationships>"));
        Path file = Files.write(folder.resolve("again.zip"), written(imported(zip(parts)), "again.zip", true));
        try (var zip = new ZipFile(file.toFile())) {
            assertTrue(text(zip.getInputStream(zip.getEntry("_rels/.rels")).readAllBytes()).contains("/SMS_TaskSequencePackage/FAB00001/object.xml"));
        }
    }

    @Test
    void anIdThatCannotBeAFolderIsNoneInTheZip() throws Exception {
        for (String id : List.of("../../etc", "a/b", "x".repeat(70_000))) {
            Map<String, byte[]> parts = export();
            parts.put("SMS_TaskSequencePackage/FAB00001/object.xml", bytes(object("First", cdata(odd())).replace("FAB00001", id)));
            Path file = Files.write(folder.resolve("odd.zip"), written(imported(zip(parts)), "odd.zip", true));
            try (var zip = new ZipFile(file.toFile())) {
                assertTrue(zip.stream().allMatch(entry -> entry.getName().matches("[\\w./\\[\\]-]{1,120}") && !entry.getName().contains("..")), id);
            }
        }
    }

    @Test
    void allSequencesOfAnExportAreFound() throws Exception {
        Map<String, byte[]> parts = export();
        parts.put("SMS_TaskSequencePackage/FAB00002/object.xml", bytes(object("Second", cdata("<sequence version=\"3.10\" />")).replace("FAB00001", "FAB00002")));
        parts.put("SMS_TaskSequencePackage/FAB00003/object.xml", bytes("<INSTANCE"));
        parts.put("SMS_Application/X/object.xml", bytes("<INSTANCE CLASSNAME=\"SMS_Application\" />"));
        FileReading reading = format.read(zip(parts));
        assertEquals(List.of("FAB00001", "FAB00002"), reading.sequences().stream().map(each -> each.id()).toList());
        assertEquals(List.of("XML-SYNTAX", "TS-PARTS-LEFT", "TS-OTHERS"), reading.problems().stream().map(Problem::code).toList());
        assertEquals("export.zip!/SMS_TaskSequencePackage/FAB00003/object.xml", reading.problems().getFirst().place().orElseThrow().file());
    }

    @Test
    void namesThatLeadOutOrStandTwiceAreRefused() throws Exception {
        for (String name : List.of("../object.xml", "a/../../object.xml", "/object.xml", "C:/object.xml", "..\\object.xml")) {
            assertEquals("ZIP-NAME", refused(zip(Map.of(name, bytes("<a/>")))).code(), name);
        }
        assertEquals("ZIP-TWICE", refused(zip(Map.of("A/object.xml", bytes("<a/>"), "a/OBJECT.xml", bytes("<a/>")))).code());
    }

    @TestFactory
    Stream<DynamicTest> aZipThatIsCutOffIsADamagedOneWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(zip(export()).path());
        return Stream.of(4, 30, 100, whole.length / 2, whole.length - 100, whole.length - 22, whole.length - 1).map(length -> dynamicTest(length + " bytes", () -> {
            Path cut = Files.write(folder.resolve("cut" + length + ".zip"), Arrays.copyOf(whole, length));
            assertEquals("ZIP-DAMAGED", refused(new SequenceFile(cut, "cut.zip")).code());
        }));
    }

    @Test
    void aPartWithFalseBytesIsADamagedOne() throws Exception {
        byte[] whole = Files.readAllBytes(zip(export()).path());
        for (int i = whole.length / 4; i < whole.length / 4 + 200; i++) {
            whole[i] ^= 0x5A;
        }
        Path file = Files.write(folder.resolve("false.zip"), whole);
        assertTrue(List.of("ZIP-DAMAGED", "XML-SYNTAX").contains(refused(new SequenceFile(file, "false.zip")).code()));
    }

    @Test
    void aPartThatFillsUpMemoryIsRefused() throws Exception {
        byte[] bomb = new byte[100 << 20];
        Arrays.fill(bomb, (byte) ' ');
        Problem problem = refused(zip(Map.of("SMS_TaskSequencePackage/FAB00001/object.xml", bomb)));
        assertEquals("ZIP-TOO-MUCH", problem.code());
        assertEquals("export.zip!/SMS_TaskSequencePackage/FAB00001/object.xml", problem.place().orElseThrow().file());
    }

    @Test
    void aZipWhosePartsTogetherAreTooMuchIsRefusedThoughEachMayBeRead() throws Exception {
        Map<String, byte[]> parts = export();
        for (int i = 10; i < 40; i++) {
            parts.put("SMS_TaskSequencePackage/FAB000" + i + "/object.xml", bytes(object("Many", cdata("<sequence/>")) + "<!--" + random(3_000_000) + "-->"));
        }
        Problem problem = refused(zip(parts));
        assertEquals("ZIP-TOO-MUCH", problem.code());
        assertTrue(problem.nextStep().contains("fewer"));
    }

    private static String random(int length) {
        return new Random(1).ints(length, 'a', 'z').collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append).toString();
    }

    @Test
    void aSequenceOfFiveThousandStepsIsNotTooMuch() throws Exception {
        String step = "<step type=\"SMS_TaskSequence_RunCommandLineAction\" name=\"Run the installation of %d\" description=\"\" runIn=\"WinPEandFullOS\" successCodeList=\"0 3010\""
                + " retryCount=\"0\" runFromNet=\"false\"><action>smsswd.exe /run: cmd /c install %d</action><defaultVarList><variable name=\"CommandLine\" property=\"CommandLine\""
                + " hidden=\"true\">cmd /c install %d</variable><variable name=\"SuccessCodes\" property=\"SuccessCodes\" hidden=\"true\">0 3010</variable></defaultVarList></step>";
        var text = new StringBuilder("<sequence version=\"3.10\">");
        IntStream.range(0, 5_000).forEach(i -> text.append(step.replace("%d", String.valueOf(i))));
        Map<String, byte[]> parts = export();
        parts.put("SMS_TaskSequencePackage/FAB00001/object.xml", bytes(object("Large", cdata(text.append("</sequence>").toString()))));
        assertEquals(5_000, imported(zip(parts)).sequence().getEntries().size());
    }

    @Test
    void aZipWithoutSequencesSaysWhereExportsAreMade() throws Exception {
        assertTrue(refused(zip(Map.of("a.txt", bytes("hello")))).nextStep().contains("Task Sequences"));
    }

    @TestFactory
    Stream<DynamicTest> theRealExportComesBack() {
        List<Path> all = Corpus.files("configmgr", name -> true);
        return all.stream().filter(file -> file.getFileName().toString().equals("Manifest.xml")).map(Path::getParent).map(root -> dynamicTest(root.getFileName().toString(), () -> {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (Path file : all) {
                if (file.startsWith(root) && !file.getFileName().toString().equals("extracted.xml")) {
                    parts.put(root.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            String object = text(parts.entrySet().stream().filter(part -> part.getKey().endsWith("object.xml")).findFirst().orElseThrow().getValue());
            Imported imported = imported(zip(parts));
            assertEquals(List.of(), imported.problems());
            assertSameInstance(object, text(written(imported, "object.xml", true)));
            assertSameInstance(object, text(writtenThroughASite(imported, "object.xml")));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRealFileComesBackAndIsAccountedFor() {
        return Corpus.files("configmgr", name -> name.contains("TaskSequence_") || name.contains("object.xml")).stream().map(path -> dynamicTest(path.getFileName().toString(), () -> {
            String text = Files.readString(path);
            Imported imported = imported(new SequenceFile(path, path.getFileName().toString()));
            assertEquals(List.of(), imported.problems());
            var envelope = new Envelope(tree(text));
            int inside = envelope.isCim() ? parts(envelope.sequence("it").orElseThrow()) : 0;
            assertEquals(parts(tree(text)) + inside, imported.account().total());
        }));
    }
}
