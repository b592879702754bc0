package org.slipway.sequence.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

class XmlReadingTest {

    private static Problem refused(String xml) {
        return assertThrows(ProblemException.class, () -> XmlReading.of(xml, "ts.xml")).problems().getFirst();
    }

    private static XmlElement read(String xml, Charset charset) throws ProblemException {
        return XmlReading.of(new ByteArrayInputStream(xml.getBytes(charset)), "ts.xml", XmlLimits.DEFAULT);
    }

    @Test
    void elementsKnowWhereTheyStand() throws Exception {
        XmlElement root = XmlReading.of("<a>\n  <b c='d'>e</b>\n</a>", "ts.xml");

        assertEquals(2, root.child("b").orElseThrow().line());
        assertEquals("e", root.child("b").orElseThrow().text());
        assertEquals("d", root.child("b").orElseThrow().attribute("c").orElseThrow());
        assertEquals("", root.text());
    }

    @Test
    void aDocumentTypeIsRefusedWithItsPlace() {
        Problem problem = refused("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>\n<a>&e;</a>");

        assertEquals("XML-DTD", problem.code());
        assertEquals(2, problem.place().orElseThrow().line());
    }

    @Test
    void aFileThatWasCutOffIsCalledSo() {
        assertTrue(refused("<a>\n<b>").text().contains("cut off"));
    }

    @Test
    void anUnknownEntityIsRefused() {
        assertTrue(refused("<a>&e;</a>").code().startsWith("XML-"));
    }

    @Test
    void theEscapedTagsOfALargeSequenceAreNoReasonToRefuseIt() throws Exception {
        assertEquals("<".repeat(300_000), XmlReading.of("<a>" + "&lt;".repeat(300_000) + "</a>", "ts.xml").text());
    }

    @Test
    void whatIsNoXmlIsRefusedWithItsPlace() {
        Problem problem = refused("<a>\n<b></a>");

        assertEquals("XML-SYNTAX", problem.code());
        assertEquals(2, problem.place().orElseThrow().line());
    }

    @Test
    void anEmptyFileIsRefused() {
        assertEquals("XML-SYNTAX", refused("").code());
    }

    @Test
    void aMillionElementsWithinEachOtherAreRefusedAtOnce() {
        Problem problem = refused("<group>".repeat(1_000_000));

        assertEquals("XML-TOO-MUCH", problem.code());
        assertEquals(1, problem.place().orElseThrow().line());
    }

    @Test
    void aTextWithoutEndIsRefused() {
        assertEquals("XML-TOO-MUCH", refused("<a>" + "x".repeat(5_000_000) + "</a>").code());
    }

    @Test
    void markedAndUnmarkedEncodingsAreRead() throws Exception {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertEquals("ä", read("<a>ä</a>", charset).text());
            assertEquals("ä", read("\uFEFF<a>ä</a>", charset).text());
        }
        assertEquals("ä", read("<?xml version='1.0' encoding='windows-1252'?><a>ä</a>", StandardCharsets.ISO_8859_1).text());
        assertEquals("ä", read("<?xml version='1.0' encoding='utf-16'?><a>ä</a>", StandardCharsets.UTF_8).text());
    }

    @Test
    void whatIsInAnotherEncodingThanItSaysIsRefusedWithItsLine() {
        Problem problem = assertThrows(ProblemException.class, () -> read("<a>\nä</a>", StandardCharsets.ISO_8859_1)).problems().getFirst();

        assertEquals("XML-ENCODING", problem.code());
        assertEquals(2, problem.place().orElseThrow().line());
    }

    @Test
    void whatIsWrittenIsReadAgainToTheLetter() throws Exception {
        XmlElement root = new XmlElement("a").with("b", "x\n\"<&>\ty").add(new XmlElement("c").text(" 1\r\n2 & <3> ")).add(new XmlElement("d"));

        assertEquals(Canonical.of(root), Canonical.of(XmlReading.of(XmlText.of(root), "x")));
        assertEquals(Canonical.of(root), Canonical.of(XmlReading.of(XmlText.file(root), "x")));
        assertEquals(Canonical.of(root), Canonical.of(XmlReading.of(XmlText.compact(root), "x")));
    }

    @Test
    void theTwoSpellingsOfTrueAreOneAndNothingElseIs() throws Exception {
        assertTrue(Canonical.same(XmlReading.of("<a b='True' c='1'><d>false</d></a>", "x"), XmlReading.of("<a c='1' b='true'>\n<d>FALSE</d>\n</a>", "x")));
        assertTrue(!Canonical.same(XmlReading.of("<a><b/><c/></a>", "x"), XmlReading.of("<a><c/><b/></a>", "x")));
        assertTrue(!Canonical.same(XmlReading.of("<a>x </a>", "x"), XmlReading.of("<a>x</a>", "x")));
    }

    @Test
    void whiteSpaceAroundElementsMeansNothingBesideTextToo() throws Exception {
        XmlElement root = XmlReading.of("<a> one <b/>\n  </a>", "x");

        assertEquals("one", root.text());
        assertEquals(Canonical.of(root), Canonical.of(XmlReading.of(XmlText.of(root), "x")));
    }

    @Test
    void nothingIsPrintedAboutWhatIsNoXml() {
        PrintStream before = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThrows(ProblemException.class, () -> read("<a>\u00e4</a>", StandardCharsets.ISO_8859_1));
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }
}
