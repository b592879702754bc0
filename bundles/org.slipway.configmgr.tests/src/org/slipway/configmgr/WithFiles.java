package org.slipway.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.Exporting;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.file.SequenceFile;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** Files of Configuration Manager, made by hand, and their way in and out. */
abstract class WithFiles {
    final ConfigMgrFormat format = new ConfigMgrFormat();
    final Kinds kinds = Installed.kinds();
    @TempDir
    Path folder;

    static String odd() {
        try (InputStream input = WithFiles.class.getResourceAsStream("odd.xml")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static String cdata(String xml) {
        return "<![CDATA[" + xml + "]]>";
    }

    static String escaped(String xml) {
        return xml.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A package as the console writes it, with some of its properties. */
    static String object(String name, String sequence) {
        return """
                <INSTANCE CLASSNAME="SMS_TaskSequencePackage">
                  <QUALIFIER NAME="dynamic" TYPE="boolean" TOSUBCLASS="false"><VALUE>TRUE</VALUE></QUALIFIER>
                  <PROPERTY.ARRAY NAME="__DERIVATION" CLASSORIGIN="___SYSTEM" TYPE="string"><VALUE.ARRAY><VALUE>SMS_BaseClass</VALUE></VALUE.ARRAY></PROPERTY.ARRAY>
                  %s
                  <PROPERTY NAME="Category" CLASSORIGIN="SMS_TaskSequencePackage" TYPE="string"></PROPERTY>
                  <PROPERTY.OBJECTARRAY NAME="References" REFERENCECLASS="SMS_TaskSequence_Reference"><VALUE.OBJECTARRAY><VALUE.OBJECT><INSTANCE CLASSNAME="SMS_TaskSequence_Reference">
                    <PROPERTY NAME="Package" TYPE="string"><VALUE>FAB00010</VALUE></PROPERTY></INSTANCE></VALUE.OBJECT></VALUE.OBJECTARRAY></PROPERTY.OBJECTARRAY>
                  <PROPERTY NAME="Sequence" CLASSORIGIN="SMS_TaskSequencePackage" TYPE="string">
                    <QUALIFIER NAME="CIMTYPE" TYPE="string"><VALUE>string</VALUE></QUALIFIER>
                    <VALUE>%s</VALUE>
                  </PROPERTY>
                </INSTANCE>""".formatted(property("Name", name) + property("Description", "For the &lt;workshop&gt;") + property("BootImageID", "FAB00005")
                + property("CustomProgressMsg", "Please wait") + property("Duration", "360") + property("Type", "2") + property("Version", "")
                + property("PackageID", "FAB00001") + property("ProgramFlags", "152084496"), sequence);
    }

    static String property(String name, String value) {
        return "<PROPERTY NAME=\"" + name + "\" CLASSORIGIN=\"SMS_PackageBaseclass\" TYPE=\"string\"><QUALIFIER NAME=\"CIMTYPE\" TYPE=\"string\"><VALUE>string</VALUE></QUALIFIER><VALUE>"
                + value + "</VALUE></PROPERTY>\n  ";
    }

    SequenceFile file(String name, String text) throws IOException {
        return new SequenceFile(Files.writeString(folder.resolve(name), text), name);
    }

    static XmlElement tree(String xml) throws ProblemException {
        return XmlReading.of(xml, "ts.xml");
    }

    FoundSequence only(SequenceFile file) throws ProblemException, IOException {
        assertTrue(format.recognises(file), file.shown());
        List<FoundSequence> sequences = format.read(file).sequences();
        assertEquals(1, sequences.size());
        return sequences.getFirst();
    }

    Imported imported(SequenceFile file) throws ProblemException, IOException {
        return imported(only(file));
    }

    Imported imported(FoundSequence found) throws ProblemException {
        return found.importAs("imported", new Importing(kinds, id -> Optional.empty()));
    }

    byte[] written(Imported imported, String name, boolean secrets) throws ProblemException {
        return written(imported.sequence(), secrets ? imported.secrets() : List.of(), name);
    }

    byte[] written(TaskSequence sequence, List<FoundSecret> secrets, String name) throws ProblemException {
        Map<String, String> store = secrets.stream().collect(Collectors.toMap(FoundSecret::entry, FoundSecret::value));
        return format.write(sequence, name, new Exporting(kinds, entry -> Optional.ofNullable(store.get(entry)))).content();
    }

    static String text(byte... content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    static int parts(XmlElement element) {
        return element.isElement() ? 1 + element.attributes().size() + element.children().stream().mapToInt(WithFiles::parts).sum() : 0;
    }

    static int instanceParts(String object) throws ProblemException {
        return parts(tree(object));
    }

    /** The sequence inside is compared as XML, everything else to the letter. */
    static void assertSameInstance(String expected, String actual) throws ProblemException {
        var one = new Envelope(tree(expected));
        var other = new Envelope(tree(actual));
        assertEquals(Canonical.of(one.sequence("one").orElseThrow()), Canonical.of(other.sequence("other").orElseThrow()));
        List.of(one, other).forEach(each -> each.set("Sequence", ""));
        assertEquals(Canonical.of(one.root()), Canonical.of(other.root()));
    }

    /** What an export writes for a sequence that has been written into files of a site and read from there. */
    byte[] writtenThroughASite(Imported imported, String name) throws IOException, ProblemException {
        var builder = SiteBuilder.in(Files.createTempDirectory(folder, "site"), kinds)
                .file("task-sequences/x.yaml", YamlWriter.write(List.of(imported.sequence()), kinds))
                .file("external/all.yaml", YamlWriter.write(imported.externals(), kinds));
        try (OpenSite site = builder.open()) {
            return written((TaskSequence) site.find("imported").getFirst(), imported.secrets(), name);
        }
    }

    Problem refused(SequenceFile file) {
        return assertTimeout(Duration.ofMinutes(2), () -> assertThrows(ProblemException.class, () -> format.read(file))).problems().getFirst();
    }
}
