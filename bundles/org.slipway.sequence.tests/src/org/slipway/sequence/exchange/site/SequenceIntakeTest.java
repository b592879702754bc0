package org.slipway.sequence.exchange.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;
import org.slipway.model.ModelPackage;
import org.slipway.model.kinds.Kinds;
import org.slipway.model.site.OpenSite;
import org.slipway.sequence.Format;
import org.slipway.sequence.RunSequence;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.BareSequence;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.report.FidelityReport.Part;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.testkit.TemporarySite;

class SequenceIntakeTest {
    private static final FoundSecret SECRET = new FoundSecret("Kept_Password", "a/Kept_Password", "Password", "Join", 3, "canary");

    @RegisterExtension
    final TemporarySite site = new TemporarySite(kinds());

    private static Kinds kinds() {
        var packages = new LinkedHashMap<EPackage, String>();
        packages.put(ModelPackage.eINSTANCE, "");
        packages.put(SequencePackage.eINSTANCE, "");
        return Kinds.of(packages);
    }

    /** A sequence of another tool that holds nothing but its name. */
    private record Named(String id, String name) implements FoundSequence {
        @Override
        public Imported importAs(String newId, Importing into) {
            TaskSequence sequence = SequenceFactory.eINSTANCE.createTaskSequence();
            sequence.setId(newId);
            sequence.setName(name);
            sequence.setOrigin(Format.MDT);
            return new Imported(sequence, List.of(), List.of(SECRET), new Account(List.of()), List.of());
        }
    }

    private static SequenceIntake into(OpenSite open) {
        return new SequenceIntake(open, file -> open.folder().relativize(file).toString());
    }

    @Test
    void sequencesAreInTheSiteAtOnceAndOnDiskWhenItIsSaved() throws Exception {
        OpenSite open = site.open();
        SequenceIntake intake = into(open);
        intake.take(new Named("A", "First"), "a.xml", "a", false);
        intake.take(new Named("B", "Second"), "b.xml", "b", false);

        assertEquals(List.of("task-sequences/a.yaml", "task-sequences/b.yaml"), intake.files());
        assertEquals(List.of("a.xml", "b.xml"), intake.parts().stream().map(Part::file).toList());
        assertEquals(1, open.find("b", SequencePackage.Literals.TASK_SEQUENCE).size());
        assertEquals(0, site.open().find("b").size());
    }

    @Test
    void oneThatIsThereIsReplacedOnlyWhereThatIsAskedFor() throws Exception {
        site.with("taskSequence: Old\nid: a\n");
        OpenSite open = site.open();
        SequenceIntake intake = into(open);

        ProblemException refused = assertThrows(ProblemException.class, () -> intake.take(new Named("A", "New"), "a.xml", "a", false));
        assertEquals("TS-EXISTS", refused.problems().getFirst().code());
        intake.take(new Named("A", "New"), "a.xml", "a", true);
        assertEquals("New", ((TaskSequence) open.find("a").getFirst()).getName());
        assertThrows(ProblemException.class, () -> intake.take(new Named("A", "Newer"), "b.xml", "a", true), "one that came in just before");
    }

    /** A sequence of Configuration Manager that runs another one, which it calls by its number. */
    private record Calling(String id, String called) implements FoundSequence {
        @Override
        public String name() {
            return "Calls " + called;
        }

        @Override
        public Imported importAs(String newId, Importing into) throws ProblemException {
            return new BareSequence(newId, name(), Format.CONFIGMGR, "a.xml", XmlReading.of("<sequence version=\"3.10\"><subtasksequence name=\"Sub\"><action>SubTasksequence.exe</action>"
                    + "<defaultVarList><variable name=\"OSDSubTasksequencePackageID\" property=\"TsPackageID\">" + called + "</variable></defaultVarList></subtasksequence></sequence>", "a.xml"))
                    .importAs(newId, into);
        }
    }

    private static FoundSequence child() {
        return new BareSequence("ABC00012", "Child", Format.CONFIGMGR, "b.xml", new XmlElement("sequence").with("version", "3.10"));
    }

    private static void assertResolved(OpenSite open) {
        assertEquals(1, open.find("ABC00012").size(), () -> open.elements().toString());
        var parent = (TaskSequence) open.find("ABC00001").getFirst();
        assertEquals(open.find("ABC00012").getFirst(), ((RunSequence) parent.getEntries().getFirst()).getSequence());
        assertEquals(List.of(), open.problems());
    }

    @Test
    void aSequenceThatComesLaterTakesThePlaceOfItsStandInInOneRun() throws Exception {
        OpenSite open = site.open();
        SequenceIntake intake = into(open);
        intake.take(new Calling("ABC00001", "ABC00012"), "a.xml", "ABC00001", false);
        assertEquals(1, intake.parts().getFirst().imported().externals().size());
        intake.take(child(), "b.xml", "ABC00012", false);

        assertResolved(open);
        assertEquals(List.of("task-sequences/abc00001.yaml", "task-sequences/abc00012.yaml"), intake.files());
        assertEquals(List.of(), intake.parts().getFirst().imported().externals(), "it came");
        open.saveAll();
        assertResolved(site.open());
        assertFalse(Files.exists(site.folder().resolve("external/abc00012.yaml")));
    }

    @Test
    void aSequenceThatComesInALaterRunTakesThePlaceOfItsStandIn() throws Exception {
        OpenSite first = site.open();
        into(first).take(new Calling("ABC00001", "ABC00012"), "a.xml", "ABC00001", false);
        first.saveAll();
        assertTrue(Files.exists(site.folder().resolve("external/abc00012.yaml")));
        OpenSite second = site.open();
        into(second).take(child(), "b.xml", "ABC00012", false);
        second.saveAll();

        assertResolved(site.open());
        assertFalse(Files.exists(site.folder().resolve("external/abc00012.yaml")));
    }

    @Test
    void whatIsOtherwiseCalledStaysExternal() throws Exception {
        OpenSite open = site.open();
        SequenceIntake intake = into(open);
        intake.take(new Calling("ABC00001", "ABC00012"), "a.xml", "ABC00001", false);
        intake.take(new Named("ABC00012", "Of the other tool"), "b.xml", "child", false);
        assertEquals(1, open.find("ABC00012").size());
        assertEquals(1, intake.parts().getFirst().imported().externals().size());
    }

    @Test
    void secretsThatCannotBeSealedAreNamedAndTheirValuesAreNot() throws IOException {
        Part part = new Part("a.xml", new Named("A", "First").importAs("a", new Importing(kinds(), id -> Optional.empty())));
        SecretIntake intake = SecretIntake.of(List.of(part), () -> {
            throw new ProblemException(Problem.error("SECRET-DAMAGED", "The store is broken."));
        });

        assertEquals(List.of(SECRET), intake.left());
        assertEquals(List.of("SECRET-DAMAGED", "TS-SECRETS-LEFT"), intake.problems().stream().map(Problem::code).toList());
        assertFalse(intake.problems().toString().contains("canary"));
    }

    @Test
    void aReportIsOfTheKindThatItsNameEndsWith() {
        assertEquals(Optional.of(ReportFile.HTML), ReportFile.named("A.HTML"));
        assertEquals(Optional.of(ReportFile.TXT), ReportFile.named("a.b.txt"));
        assertTrue(ReportFile.named("html").isEmpty());
        assertTrue(ReportFile.named("a.pdf").isEmpty());
    }
}
