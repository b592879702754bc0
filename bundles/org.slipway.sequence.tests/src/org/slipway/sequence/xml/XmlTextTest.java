package org.slipway.sequence.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.base.ProblemException;

class XmlTextTest {

    private static XmlElement read(String xml) throws ProblemException {
        return XmlReading.of(xml, "a.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<a><b>abc<!-- c --></b></a>", "<a><b><!-- c -->abc</b></a>", "<a><b>ab<?x y?>c</b></a>", "<a><b>  <!-- c -->  </b></a>",
            "<a><!-- one --><b c=\"&lt;&#xD;&#xA;&quot;\">&#xD;\n\t\"&gt;</b><!-- two --></a>", "<?x y?><!-- before --><a /><!-- after -->", "<a><?alone?></a>" })
    void whatIsWrittenIsReadAsItWas(String xml) throws Exception {
        XmlElement root = read(xml);
        for (String written : List.of(XmlText.of(root), XmlText.compact(root), XmlText.file(root))) {
            XmlElement again = read(written);
            assertEquals(Canonical.of(root), Canonical.of(again));
            assertEquals(root.before().stream().map(XmlText::of).toList(), again.before().stream().map(XmlText::of).toList());
            assertEquals(root.after().stream().map(XmlText::of).toList(), again.after().stream().map(XmlText::of).toList());
        }
    }

    @Test
    void charactersThatXmlCannotHoldDoNotSpoilTheFile() throws Exception {
        XmlElement root = new XmlElement("a").with("b", "x\u0007y\uD800").text("tone \u0007, half \uDC00, whole \uD83D\uDE00, end \uFFFF.");
        XmlElement again = read(XmlText.of(root));
        assertEquals("xy", again.attribute("b").orElseThrow());
        assertEquals("tone , half , whole \uD83D\uDE00, end .", again.text());
    }

    @Test
    void aCommentThatWouldEndTooSoonIsWrittenSoThatItDoesNot() throws Exception {
        for (String text : List.of("a -- b", "---", "-", "a-->b")) {
            XmlElement root = new XmlElement("a").add(new XmlElement(XmlElement.COMMENT).text(text)).add(new XmlElement(XmlElement.INSTRUCTION).text("x y?>z"));
            assertEquals(2, read(XmlText.of(root)).children().size(), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!-->", "<!--->", "", "text", "<a/><b/>", "</piece>", "<?x", "<a/>text" })
    void whatIsNoPieceOfXmlIsRefused(String xml) {
        assertThrows(ProblemException.class, () -> XmlReading.piece(xml, "foreign"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!-->", "", "text", "<a/><b/>", "</piece>", "<a/></piece><piece><b/>", "<a/>text", "<!--" })
    void onePieceThatIsNoXmlLeavesTheOthersAsTheyAre(String spoilt) {
        var xml = new ArrayList<>(List.of("<a />", "<!-- c -->", spoilt, "<b c=\"d\">e</b>", "<?x?>"));
        assertEquals(List.of("<a />", "<!-- c -->", "none", "<b c=\"d\">e</b>", "<?x?>"), read(xml));
    }

    @Test
    void moreThanMayBeReadTogetherIsReadAsWell() {
        List<String> xml = IntStream.range(0, 3_500).mapToObj(i -> i % 1_200 == 7 ? "<" : "<a b=\"" + i + "\" />").toList();
        assertEquals(xml.stream().map(each -> each.equals("<") ? "none" : each).toList(), read(xml));
        String large = "<a>" + "x".repeat(700_000) + "</a>";
        assertEquals(List.of(large, large, large), read(List.of(large, large, large)));
        assertEquals(List.of(), read(List.of()));
    }

    private static List<String> read(List<String> xml) {
        return XmlReading.pieces(xml, "foreign").stream().map(piece -> piece.map(XmlText::of).orElse("none")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!---->", "<!-- c -->", "<?x?>", "<?x y z?>", "<a />", "<a b=\"c\">d</a>" })
    void everyPieceOfXmlIsReadByItself(String xml) throws Exception {
        assertEquals(xml, XmlText.of(XmlReading.piece(xml, "foreign")));
    }
}
