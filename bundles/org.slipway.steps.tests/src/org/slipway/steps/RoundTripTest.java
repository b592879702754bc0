package org.slipway.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.base.ProblemException;
import org.slipway.base.Severity;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.SequenceExport;
import org.slipway.sequence.exchange.SequenceImport;
import org.slipway.sequence.xml.Canonical;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.testkit.Corpus;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** Every real sequence comes back as it was, and every part of it is accounted for. */
class RoundTripTest {
    private final Kinds kinds = Installed.kinds();

    private static XmlElement read(Path file) throws IOException, ProblemException {
        try (InputStream input = Files.newInputStream(file)) {
            return XmlReading.of(input, file.toString(), XmlLimits.DEFAULT);
        }
    }

    private static Format format(XmlElement root) {
        return root.attribute("version").equals(Optional.of("3.00")) ? Format.MDT : Format.CONFIGMGR;
    }

    private Imported imported(XmlElement root) throws ProblemException {
        return new SequenceImport(kinds, format(root), "ts.xml", id -> Optional.empty(), id -> Optional.empty()).read(root, "imported", "Imported");
    }

    private XmlElement exported(TaskSequence sequence, List<FoundSecret> secrets) {
        Map<String, String> store = secrets.stream().collect(Collectors.toMap(FoundSecret::entry, FoundSecret::value));
        return new SequenceExport(kinds, sequence.getOrigin()).write(sequence, entry -> Optional.ofNullable(store.get(entry))).root();
    }

    private static int parts(XmlElement element) {
        return element.isElement() ? 1 + element.attributes().size() + element.children().stream().mapToInt(RoundTripTest::parts).sum() : 0;
    }

    private static Stream<DynamicTest> forEachFile(FileTest test) {
        List<Path> files = new ArrayList<>(Corpus.files("ts", name -> true));
        files.addAll(Corpus.files("share", name -> name.equals("ts.xml")));
        files.addAll(Corpus.files("configmgr", name -> name.contains("TaskSequence_") || name.equals("extracted.xml")));
        return files.stream().map(file -> dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> test.run(read(file))));
    }

    @FunctionalInterface
    private interface FileTest {
        void run(XmlElement root) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> importAndExportGiveTheSameXml() {
        return forEachFile(root -> {
            Imported imported = imported(root);

            assertEquals(List.of(), imported.problems());
            assertEquals(Canonical.of(root), Canonical.of(exported(imported.sequence(), imported.secrets())));
        });
    }

    @TestFactory
    Stream<DynamicTest> theToolThatASequenceComesFromHasAWordForAllOfIt() {
        return forEachFile(root -> assertEquals(List.of(), new SequenceExport(kinds, format(root)).write(imported(root).sequence(), entry -> Optional.empty())
                .problems().stream().filter(each -> each.code().equals("TS-UNSAID") && each.severity() != Severity.INFO).toList()));
    }

    @TestFactory
    Stream<DynamicTest> theAccountAddsUpToWhatTheXmlHolds() {
        return forEachFile(root -> assertEquals(parts(root), imported(root).account().total()));
    }

    @TestFactory
    Stream<DynamicTest> theWayThroughTheFilesOfASiteLosesNothing(@TempDir Path folder) {
        return forEachFile(root -> {
            Imported imported = imported(root);
            var builder = SiteBuilder.in(Files.createTempDirectory(folder, "site"), kinds)
                    .file("task-sequences/x.yaml", YamlWriter.write(List.of(imported.sequence()), kinds))
                    .file("external/all.yaml", YamlWriter.write(imported.externals(), kinds));
            try (OpenSite site = builder.open()) {
                var sequence = (TaskSequence) site.find("imported").getFirst();

                assertEquals(Canonical.of(root), Canonical.of(exported(sequence, imported.secrets())));
            }
        });
    }
}
