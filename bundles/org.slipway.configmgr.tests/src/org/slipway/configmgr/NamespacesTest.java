package org.slipway.configmgr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.slipway.sequence.exchange.Imported;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Prefixes of names, as a reader sees them that is not ours: one that dropped them twice would find nothing missing. */
class NamespacesTest extends WithFiles {

    private static Document document(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the white space between elements. */
    private static Document bare(String xml) throws Exception {
        Document document = document(xml);
        strip(document);
        document.normalize();
        return document;
    }

    private static void strip(Node node) {
        NodeList children = node.getChildNodes();
        for (int i = children.getLength() - 1; i >= 0; i--) {
            Node child = children.item(i);
            if (child.getNodeType() == Node.TEXT_NODE && child.getTextContent().isBlank()) {
                node.removeChild(child);
            } else {
                strip(child);
            }
        }
    }

    private static void assertEqualDocuments(String expected, String actual) throws Exception {
        assertEquals(true, bare(expected).isEqualNode(bare(actual)), actual);
    }

    @Test
    void anOddSequenceIsTheSameForAnotherReader() throws Exception {
        Imported imported = imported(file("odd.xml", odd()));
        assertEqualDocuments(odd(), text(written(imported, "odd.xml", true)));
        assertEqualDocuments(odd(), text(writtenThroughASite(imported, "odd.xml")));
    }

    @Test
    void prefixesOfAttributesAndElementsComeBack() throws Exception {
        String xml = "<sequence version=\"3.10\" xmlns:x=\"urn:x\" x:foo=\"1\"><group name=\"A\" description=\"\" x:name=\"other\"><x:bar x:y=\"2\" xml:space=\"preserve\">b</x:bar>"
                + "<step type=\"SMS_TaskSequence_RunCommandLineAction\" name=\"B\" description=\"\" runIn=\"WinPEandFullOS\" successCodeList=\"0 3010\" retryCount=\"0\" runFromNet=\"false\" x:type=\"none\">"
                + "<action>smsswd.exe /run: hello</action><defaultVarList><variable name=\"CommandLine\" property=\"CommandLine\" hidden=\"true\" x:name=\"no\">hello</variable></defaultVarList></step></group></sequence>";
        Imported imported = imported(file("ns.xml", xml));
        assertEquals("A", imported.sequence().getEntries().getFirst().getName());
        assertEqualDocuments(xml, text(written(imported, "ns.xml", true)));
        assertEqualDocuments(xml, text(writtenThroughASite(imported, "ns.xml")));
        assertEquals(parts(tree(xml)), imported.account().total());
    }

    @Test
    void twoAttributesThatDifferInTheirPrefixAloneAreTwo() throws Exception {
        String xml = "<sequence version=\"3.10\" xmlns:a=\"urn:a\" xmlns:b=\"urn:b\"><group name=\"A\" description=\"\" a:id=\"1\" b:id=\"2\"/></sequence>";
        Imported imported = imported(file("ns2.xml", xml));
        assertEqualDocuments(xml, text(written(imported, "ns2.xml", true)));
        assertEquals(9, imported.account().total());
    }
}
