package org.slipway.steps.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.model.check.Checks;
import org.slipway.model.check.Finding;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.model.text.YamlWriter;
import org.slipway.sequence.Format;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.SequenceImport;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlLimits;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.steps.templates.SequenceTemplate;
import org.slipway.steps.templates.Templates;
import org.slipway.testkit.Corpus;
import org.slipway.testkit.Installed;
import org.slipway.testkit.SiteBuilder;

/** Sequences that people use, and ours: nothing that works is called an error. */
class SoundSequencesTest {
    /** Whoever makes a sequence from a template chooses the content first. */
    private static final Set<String> TO_BE_CHOSEN = Set.of("SEQ-CONTENT-MISSING", "SEQ-RESTART-NO-BOOT-IMAGE", "needs a value for client package");
    /** Real files with steps that cannot run where they stand: one holds a step of every kind in the order of their names. */
    private static final List<String> WITH_REAL_ERRORS = List.of("RSC002A6", "IPU_-_Citrix");

    private final Kinds kinds = Installed.kinds();
    private final Checks checks = Installed.checks();
    @TempDir
    Path folder;

    private List<String> problems(SiteBuilder builder, boolean errorsOnly) {
        try (OpenSite site = builder.open()) {
            return checks.run(site).stream().map(Finding::problem)
                    .filter(each -> each.isError() || !errorsOnly && each.toString().contains(" warning ")).map(Object::toString).toList();
        }
    }

    private SiteBuilder builder() throws Exception {
        return SiteBuilder.in(Files.createTempDirectory(folder, "site"), kinds);
    }

    @TestFactory
    Stream<DynamicTest> ourSoundSequencesRaiseNeitherErrorNorWarning() {
        return Seeded.sound().stream().map(each -> dynamicTest(each.name(), () -> {
            SiteBuilder builder = builder();
            each.into(builder, "sound");
            assertEquals(List.of(), problems(builder, false));
        }));
    }

    @TestFactory
    Stream<DynamicTest> templatesRaiseNoErrorButForWhatIsToBeChosen() {
        return Templates.read(Installed.registry()).all().stream().map(each -> dynamicTest(each.id(), () -> {
            SiteBuilder builder = builder().file("task-sequences/x.yaml", YamlWriter.write(List.of(made(each)), kinds));
            assertEquals(List.of(), problems(builder, true).stream().filter(problem -> TO_BE_CHOSEN.stream().noneMatch(problem::contains)).toList());
        }));
    }

    private TaskSequence made(SequenceTemplate template) throws Exception {
        return template.make("made", "Made", kinds);
    }

    @TestFactory
    Stream<DynamicTest> realSequencesRaiseNoErrorButForStepsOfOthers() {
        List<Path> files = new ArrayList<>(Corpus.files("ts", name -> true));
        files.addAll(Corpus.files("share", name -> name.equals("ts.xml")));
        files.addAll(Corpus.files("configmgr", name -> name.contains("TaskSequence_") || name.equals("extracted.xml")));
        return files.stream().filter(file -> WITH_REAL_ERRORS.stream().noneMatch(file.toString()::contains))
                .map(file -> dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
                    Imported imported = imported(file);
                    SiteBuilder builder = builder().file("task-sequences/x.yaml", YamlWriter.write(List.of(imported.sequence()), kinds))
                            .file("external/all.yaml", YamlWriter.write(imported.externals(), kinds));
                    assertEquals(List.of(), problems(builder, true).stream().filter(problem -> !problem.contains("SEQ-FOREIGN-") && !problem.contains("SEQ-ID-TWICE")).toList());
                }));
    }

    private Imported imported(Path file) throws Exception {
        try (InputStream input = Files.newInputStream(file)) {
            XmlElement root = XmlReading.of(input, file.toString(), XmlLimits.DEFAULT);
            Format format = root.attribute("version").equals(Optional.of("3.00")) ? Format.MDT : Format.CONFIGMGR;
            return new SequenceImport(kinds, format, "ts.xml", id -> Optional.empty(), id -> Optional.empty()).read(root, "imported", "Imported");
        }
    }
}
