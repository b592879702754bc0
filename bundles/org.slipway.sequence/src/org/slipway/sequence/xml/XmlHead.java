package org.slipway.sequence.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks at the first element of a file, to tell what the file is. Never refuses: what is wrong with it is told when it is read. */
public final class XmlHead {
    private static final int ENOUGH = 1 << 16;

    private XmlHead() {
    }

    /** The root with its attributes, without what is in it; nothing where the beginning of the file is no XML. */
    public static Optional<XmlElement> of(InputStream input) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLReporter((message, error, information, where) -> { });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text(input.readNBytes(ENOUGH))));
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException noXml) {
            return Optional.empty();
        }
    }

    /** As it looks: letters that are damaged, or cut in two at the end, do not matter here. */
    private static String text(byte[] head) {
        boolean little = head.length > 1 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == '<' && head[1] == 0);
        boolean big = head.length > 1 && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF || head[0] == 0 && head[1] == '<');
        return new String(head, little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    }

    private static Optional<XmlElement> root(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                XmlElement root = new XmlElement(reader.getLocalName());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    root.with(attribute(reader, i), reader.getAttributeValue(i));
                }
                return Optional.of(root);
            }
        }
        return Optional.empty();
    }

    /** The name of an attribute as it is written. A parser that knows no namespaces still tells the prefix of an attribute apart, though not that of an element. */
    static String attribute(XMLStreamReader reader, int index) {
        String prefix = reader.getAttributePrefix(index);
        return prefix == null || prefix.isEmpty() ? reader.getAttributeLocalName(index) : prefix + ":" + reader.getAttributeLocalName(index);
    }
}
