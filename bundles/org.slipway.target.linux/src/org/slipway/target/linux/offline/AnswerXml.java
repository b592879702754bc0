package org.slipway.target.linux.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.slipway.engine.target.TargetException;
import org.slipway.target.linux.tool.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An answer file of Windows Setup. It may hold passwords, so nothing of it is ever told. */
final class AnswerXml {
    private static final String ANSWERS = "urn:schemas-microsoft-com:unattend";
    private static final String STATE = "http://schemas.microsoft.com/WMIConfig/2002/State";
    private static final String SETTINGS = "settings";
    private static final String COMPONENT = "component";
    private static final String ARCHITECTURE = "processorArchitecture";
    private static final String MICROSOFT = "31bf3856ad364e35";

    private final Document document;
    private final Element root;

    private AnswerXml(Document document, Element root) {
        this.document = document;
        this.root = root;
    }

    /** @param called for people */
    static AnswerXml of(byte[] file, String called) throws TargetException {
        try {
            Document document = parser().parse(new ByteArrayInputStream(file));
            Element root = document.getDocumentElement();
            String space = root.getNamespaceURI();
            if (!"unattend".equals(root.getLocalName()) || space != null && !ANSWERS.equals(space)) {
                throw wrong(called, "its first element is not “unattend” of the namespace " + ANSWERS);
            }
            return new AnswerXml(document, root);
        } catch (SAXParseException broken) {
            throw wrong(called, "it is no well-formed XML without a document type, in line " + broken.getLineNumber());
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw wrong(called, "it cannot be read as XML");
        }
    }

    private static TargetException wrong(String called, String why) {
        return Refused.because("TARGET-ANSWER-FILE", Refused.WRONG_DATA, "“" + called + "” is no answer file: " + why + ".", "Mend the answer file.");
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setErrorHandler(new Strict()); // the parser's own would write to the terminal
        return parser;
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException told) {
            // nothing depends on it
        }

        @Override
        public void error(SAXParseException told) throws SAXException {
            throw told;
        }

        @Override
        public void fatalError(SAXParseException told) throws SAXException {
            throw told;
        }
    }

    /** Of the components that are there, in order; that of most machines where there are none. */
    List<String> architectures() {
        Set<String> found = new LinkedHashSet<>();
        for (Element settings : children(root, SETTINGS)) {
            children(settings, COMPONENT).stream().map(each -> each.getAttribute(ARCHITECTURE)).filter(each -> !each.isEmpty()).forEach(found::add);
        }
        return found.isEmpty() ? List.of("amd64") : List.copyOf(found);
    }

    /** The component of a pass, made where there is none. */
    Element component(String pass, String name, String architecture) {
        Element settings = children(root, SETTINGS).stream().filter(each -> each.getAttribute("pass").equals(pass)).findFirst().orElseGet(() -> {
            Element made = child(root, SETTINGS);
            made.setAttribute("pass", pass);
            return made;
        });
        return children(settings, COMPONENT).stream().filter(each -> each.getAttribute("name").equals(name) && each.getAttribute(ARCHITECTURE)
                .equals(architecture))
                .findFirst().orElseGet(() -> {
                    Element made = child(settings, COMPONENT);
                    made.setAttribute("name", name);
                    made.setAttribute(ARCHITECTURE, architecture);
                    made.setAttribute("publicKeyToken", MICROSOFT);
                    made.setAttribute("language", "neutral");
                    made.setAttribute("versionScope", "nonSxS");
                    made.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wcm", STATE);
                    return made;
                });
    }

    /** The first element of a name, made where there is none. */
    Element down(Element from, String name) {
        return children(from, name).stream().findFirst().orElseGet(() -> child(from, name));
    }

    /** A new element of a list. */
    Element added(Element list, String name) {
        Element made = child(list, name);
        state(made, "action", "add");
        return made;
    }

    /** By the prefix that the file has for that namespace, or the usual one. */
    void state(Element element, String name, String value) {
        String known = element.lookupPrefix(STATE);
        String prefix = known == null ? "wcm" : known;
        if (known == null) {
            element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, STATE);
        }
        element.setAttributeNS(STATE, prefix + ":" + name, value);
    }

    Element child(Element above, String name) {
        String prefix = root.getPrefix();
        Element made = document.createElementNS(root.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
        above.appendChild(made);
        return made;
    }

    static List<Element> children(Element above, String name) {
        var found = new ArrayList<Element>();
        for (Node each = above.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element && name.equals(element.getLocalName()) && Objects.equals(above.getNamespaceURI(), element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    /** What stands in the first element of a name; empty where there is none. */
    static Optional<String> text(Element above, String name) {
        return children(above, name).stream().findFirst().map(each -> each.getTextContent().strip());
    }

    byte[] bytes() throws TargetException {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer writer = factory.newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "utf-8");
            document.setXmlStandalone(true); // else the declaration says “standalone="no"”, which Setup has no use for
            var bytes = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException impossible) {
            throw wrong("the answer file", "it cannot be written");
        }
    }
}
