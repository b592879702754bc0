package org.slipway.workbench.editor.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workbench.editor.EditedSite;

/** In the texts of these tests ¦ is the caret. */
class CompletionTest {
    @TempDir
    Path folder;
    private Completion completion;

    @BeforeEach
    void open() {
        completion = new Completion(new EditedSite(folder).device().site());
    }

    private List<Proposal> proposals(String text) {
        return completion.at(text.replace("¦", ""), text.indexOf('¦'));
    }

    private List<String> labels(String text) {
        return proposals(text).stream().map(Proposal::label).toList();
    }

    /** What the text is once a proposal was taken, with the caret. */
    private String taken(String text, String label) {
        Proposal proposal = proposals(text).stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
        String plain = text.replace("¦", "");
        String insert = proposal.insert().substring(0, proposal.caret()) + "¦" + proposal.insert().substring(proposal.caret());
        return plain.substring(0, proposal.start()) + insert + plain.substring(proposal.end());
    }

    @Test
    void anEmptyFileBeginsWithAKindThatStandsAtTheTop() {
        List<String> labels = labels("¦");

        assertTrue(labels.containsAll(List.of("device", "collection", "application")), labels::toString);
        assertFalse(labels.contains("string"), labels::toString);
    }

    @Test
    void aKeyIsProposedByWhatIsTypedOfIt() {
        assertEquals("macAddresses", labels("device: A\nmac¦\n").getFirst());
        assertEquals("device: A\nuuid: ¦", taken("device: A\nu¦", "uuid"));
    }

    @Test
    void whatIsThereAlreadyIsNotProposedAgain() {
        assertFalse(labels("device: A\nid: a\n¦\nuuid: x\n").contains("id"));
        assertFalse(labels("device: A\nid: a\n¦\nuuid: x\n").contains("uuid"));
    }

    @Test
    void aListBeginsWithItsFirstItem() {
        assertEquals("device: A\nvariables:\n  - ¦", taken("device: A\nvar¦", "variables"));
    }

    @Test
    void onlyKindsThatMayStandInAListAreProposedThere() {
        List<String> labels = labels("device: A\nvariables:\n  - ¦\n");

        assertTrue(labels.containsAll(List.of("string", "number", "boolean", "list", "secret")), labels::toString);
        assertFalse(labels.contains("device"), labels::toString);
        assertEquals("device: A\nvariables:\n  - secret: ¦\n", taken("device: A\nvariables:\n  - se¦\n", "secret"));
    }

    @Test
    void aMissingDashIsWrittenWithTheKind() {
        assertEquals("device: A\nvariables:\n  - string: ¦\n", taken("device: A\nvariables:\n  ¦\n", "string"));
    }

    @Test
    void theFeaturesOfANestedKindAreProposedWithinIt() {
        List<String> labels = labels("device: A\nvariables:\n  - string: B\n    ¦\nid: a\n");

        assertTrue(labels.containsAll(List.of("value", "readOnly", "description")), labels::toString);
        assertFalse(labels.contains("uuid"), labels::toString);
    }

    @Test
    void aConditionStandsBelowItsKey() {
        assertTrue(labels("package: P\nprograms:\n  - program: Q\n    when:\n      ¦\n").containsAll(List.of("all", "any", "none", "wql")));
        assertEquals("package: P\nprograms:\n  - program: Q\n    when:\n      all:\n        - ¦",
                taken("package: P\nprograms:\n  - program: Q\n    when:\n      al¦", "all"));
    }

    @Test
    void aChoiceOffersItsWordsAndSaysWhichIsTheDefault() {
        assertEquals(List.of("available default", "required "),
                proposals("deployment: D\npurpose: ¦\n").stream().map(each -> each.label() + " " + each.detail()).toList());
    }

    @Test
    void trueAndFalseAreOfferedWhereOneOfThemIsMeant() {
        assertEquals(List.of("true"), labels("device: A\nvariables:\n  - string: B\n    readOnly: tr¦\n"));
    }

    @Test
    void aReferenceIsFoundByIdAndByName() {
        assertEquals(List.of("pc-1"), labels("collection: C\nmembers:\n  - rece¦\n"));
        assertEquals("collection: C\nmembers:\n  - pc-1¦\n", taken("collection: C\nmembers:\n  - p¦\n", "pc-1"));
        assertEquals(List.of("front-desk"), labels("device: A\nusers:\n  - user: ¦\n"));
    }

    @Test
    void aReferenceInBracketsIsReplacedAlone() {
        assertEquals("collection: C\nmembers: [pc-9, pc-1¦]\n", taken("collection: C\nmembers: [pc-9, p¦]\n", "pc-1"));
    }

    @Test
    void aReferenceIsOfferedOnlyWhereItsKindFits() {
        assertEquals(List.of("pilot"), labels("deployment: D\ncollection: ¦\n"));
        assertTrue(labels("deployment: D\nartifact: ¦\n").contains("cad"));
    }

    @Test
    void aVariableIsOfferedBehindAPercentSign() {
        String text = "device: A\nvariables:\n  - string: B\n    value: \"PC-%De¦\"\n";

        assertEquals(List.of("DeskName"), labels(text));
        assertEquals(text.replace("%De¦", "%DeskName%¦"), taken(text, "DeskName"));
        assertEquals(List.of(), labels("device: A\nvariables:\n  - string: B\n    value: \"PC-%De%¦\"\n"));
    }

    @Test
    void aConditionTakesTheBareNameOfAVariable() {
        assertEquals("package: P\nprograms:\n  - program: Q\n    when:\n      variable: DeskName¦\n",
                taken("package: P\nprograms:\n  - program: Q\n    when:\n      variable: D¦\n", "DeskName"));
    }

    @Test
    void nothingIsOfferedInCommentsAndFreeTexts() {
        assertEquals(List.of(), labels("device: A # d¦\n"));
        assertEquals(List.of(), labels("device: A\ndescription: |\n  d¦\n"));
        assertEquals(List.of(), labels("device: de¦\n"));
    }

    @Test
    void aTextThatTheParserRefusesIsCompletedAllTheSame() {
        assertEquals(List.of("macAddresses"), labels("device: \"A\nusers: [ {\nid: x\nmacA¦\n").stream().limit(1).toList());
    }

    @Test
    void aPartIsToldByItsKindAndNotByItsFirstWord() {
        assertEquals("schedule", proposals("deployment: D\nsch¦").getFirst().detail());
    }

    @Test
    void documentationComesWithEachProposal() {
        assertTrue(proposals("device: A\nuu¦").getFirst().documentation().contains("SMBIOS UUID"));
    }
}
