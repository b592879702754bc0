package org.slipway.sequence.exchange.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.SequencePackage;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.exchange.Account;
import org.slipway.sequence.exchange.FoundSecret;
import org.slipway.sequence.exchange.Imported;
import org.slipway.sequence.exchange.file.FoundSequence;
import org.slipway.sequence.exchange.file.Importing;
import org.slipway.sequence.exchange.report.FidelityReport.Part;
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
