package org.slipway.sequence.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.slipway.base.Place;
import org.slipway.base.Problem;
import org.slipway.base.ProblemException;

/** Reads XML into a tree. Refuses DTDs, and with them all entities but the five of XML itself, and whatever is beyond the limits. */
public final class XmlReading {
    /** The parser's words for a file that ends in the middle. */
    private static final String ENDS_INSIDE = "XML document structures must start and end";
    private static final String NOT_XML = "XML-SYNTAX";
    /** Characters that a parser reads ahead. */
    private static final int BUFFER = 1 << 16;
    /** So many pieces of XML, and so many characters, are read together. */
    private static final int TOGETHER = 1_000;
    private static final long LONGEST = 1 << 20;

    private final String file;
    private final XmlLimits limits;
    /** Lines of the file that stand before the first one that is read. */
    private final int before;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    /** Comments and instructions before and behind the root. */
    private final List<XmlElement> outside = new ArrayList<>();
    private int parts;
    private long total;

    private XmlReading(String file, XmlLimits limits, int before) {
        this.file = file;
        this.limits = limits;
        this.before = before;
    }

    /** @param file how problems call the input */
    public static XmlElement of(InputStream input, String file, XmlLimits limits) throws ProblemException {
        var reading = new XmlReading(file, limits, 0);
        try {
            XmlBytes bytes = new XmlBytes(input, file, limits.bytes()); // who gave the input closes it
            try {
                return reading.read(bytes);
            } catch (ProblemException refused) {
                throw bytes.failure().map(why -> new ProblemException(why, refused)).orElse(refused);
            }
        } catch (IOException unreadable) {
            throw new ProblemException(Problem.error("XML-UNREADABLE", "The file cannot be read: " + unreadable.getMessage()).at(Place.of(file))
                    .next("See whether it is still there and may be read."), unreadable);
        }
    }

    public static XmlElement of(String xml, String file) throws ProblemException {
        return of(xml, file, 1);
    }

    /** XML that stands in a text of another file. @param line of that file on which it begins, counted from 1 */
    public static XmlElement of(String xml, String file, int line) throws ProblemException {
        return new XmlReading(file, XmlLimits.DEFAULT, Math.max(1, line) - 1).read(new StringReader(xml));
    }

    /** An element, a comment or an instruction by itself, as {@link XmlText#of} writes it. */
    public static XmlElement piece(String xml, String file) throws ProblemException {
        XmlElement holder = of("<piece>" + xml + "</piece>", file);
        if (holder.children().size() != 1 || !holder.text().isBlank()) {
            throw new ProblemException(Problem.error(NOT_XML, "This is no XML element.").at(Place.of(file)).next("Write one element, with all that is in it."));
        }
        return holder.children().getFirst();
    }

    /**
     * Several of them, read together: a parser for each would take longer than all else.
     *
     * @return what each is; empty for one that is no XML
     */
    public static List<Optional<XmlElement>> pieces(List<String> xml, String file) {
        if (xml.size() == 1) {
            try {
                return List.of(Optional.of(piece(xml.getFirst(), file)));
            } catch (ProblemException noXml) {
                return List.of(Optional.empty());
            }
        }
        return xml.isEmpty() ? List.of() : together(xml, file).orElseGet(() -> {
            int half = xml.size() / 2;
            return Stream.of(pieces(xml.subList(0, half), file), pieces(xml.subList(half, xml.size()), file)).flatMap(List::stream).toList();
        });
    }

    /** Nothing where they are too many, or one of them is no XML. */
    private static Optional<List<Optional<XmlElement>>> together(List<String> xml, String file) {
        if (xml.size() > TOGETHER || xml.stream().mapToLong(String::length).sum() > LONGEST) {
            return Optional.empty();
        }
        try {
            List<XmlElement> holders = of(xml.stream().collect(Collectors.joining("</piece><piece>", "<pieces><piece>", "</piece></pieces>")), file).children();
            boolean all = holders.size() == xml.size() && holders.stream().allMatch(holder -> holder.children().size() == 1 && holder.text().isBlank());
            return all ? Optional.of(holders.stream().map(holder -> Optional.of(holder.children().getFirst())).toList()) : Optional.empty();
        } catch (ProblemException notAll) {
            return Optional.empty();
        }
    }

    private XmlElement read(Reader text) throws ProblemException {
        var metered = new MeteredText(text, limits.value() + BUFFER);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(metered);
            try {
                return tree(reader, metered);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException failed) {
            if (metered.isExhausted()) {
                throw tooMuch("a text of more than " + limits.value() + " characters", failed.getLocation());
            }
            throw refused(NOT_XML, "This is not well-formed XML: " + reason(failed), failed.getLocation(),
                    "Open the file in an editor at this place, or export it again.");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.cdataChunkSize", 1 << 16); // a CDATA section comes in pieces, as other text does
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // ours is told better
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0"); // newer Java counts each &lt; of an escaped sequence; no file can bring entities of its own
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLReporter((message, error, information, where) -> { }); // what is told is told by a problem
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("It refers to another file.");
        });
        return factory;
    }

    private XmlElement tree(XMLStreamReader reader, MeteredText metered) throws XMLStreamException, ProblemException {
        XmlElement root = null;
        int inFront = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            metered.begin();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = begin(reader);
                    if (root == null) {
                        root = element;
                        inFront = outside.size();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                case XMLStreamConstants.COMMENT -> aside(XmlElement.COMMENT, reader.getText(), reader.getLocation());
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    aside(XmlElement.INSTRUCTION, instruction(reader), reader.getLocation());
                case XMLStreamConstants.DTD -> throw refused("XML-DTD", "The file has a document type definition (DTD).", reader.getLocation(),
                        "Sequences have none. Remove the DOCTYPE line if you trust where the file comes from.");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("XML-ENTITY",
                        "The file refers to the entity “" + reader.getLocalName() + "”.", reader.getLocation(),
                        "Write the text itself in its place.");
                default -> {
                    // the end of the document
                }
            }
        }
        if (root == null) {
            throw refused(NOT_XML, "The file holds no XML element.", reader.getLocation(), "Export it again.");
        }
        return root.between(outside.subList(0, inFront), outside.subList(inFront, outside.size()));
    }

    private static String instruction(XMLStreamReader reader) {
        String data = reader.getPIData();
        return data == null || data.isEmpty() ? reader.getPITarget() : reader.getPITarget() + " " + data;
    }

    private XmlElement begin(XMLStreamReader reader) throws ProblemException {
        Location where = reader.getLocation();
        part(1 + reader.getAttributeCount(), where);
        if (open.size() >= limits.depth()) {
            throw tooMuch("more than " + limits.depth() + " elements within each other", where);
        }
        XmlElement element = new XmlElement(reader.getLocalName()).at(before + where.getLineNumber(), where.getColumnNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            counted(reader.getAttributeValue(i).length(), where);
            element.with(XmlHead.attribute(reader, i), reader.getAttributeValue(i));
        }
        if (!open.isEmpty()) {
            open.peek().add(element);
        }
        open.push(element);
        texts.push(new StringBuilder());
        return element;
    }

    private void end() {
        XmlElement element = open.pop();
        String text = texts.pop().toString();
        boolean inner = element.children().stream().anyMatch(XmlElement::isElement);
        element.text(inner ? text.strip() : text);
    }

    private void text(XMLStreamReader reader) throws ProblemException {
        if (!texts.isEmpty()) {
            counted(reader.getTextLength(), reader.getLocation());
            StringBuilder text = texts.peek();
            if (text.length() + reader.getTextLength() > limits.value()) {
                throw tooMuch("a text of more than " + limits.value() + " characters", reader.getLocation());
            }
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    private void aside(String name, String text, Location where) throws ProblemException {
        counted(text.length(), where);
        part(1, where);
        XmlElement found = new XmlElement(name).text(text).at(before + where.getLineNumber(), where.getColumnNumber());
        if (open.isEmpty()) {
            outside.add(found);
        } else {
            open.peek().add(found);
        }
    }

    private void part(int further, Location where) throws ProblemException {
        parts += further;
        if (parts > limits.parts()) {
            throw tooMuch("more than " + limits.parts() + " elements and attributes", where);
        }
    }

    private void counted(int characters, Location where) throws ProblemException {
        total += characters;
        if (characters > limits.value()) {
            throw tooMuch("a text of more than " + limits.value() + " characters", where);
        }
        if (total > limits.total()) {
            throw tooMuch("more than " + limits.total() + " characters of text", where);
        }
    }

    private ProblemException tooMuch(String what, @Nullable Location where) {
        return refused("XML-TOO-MUCH", "The file has " + what + ".", where, "No sequence is like that. Look at where the file comes from.");
    }

    private ProblemException refused(String code, String text, @Nullable Location where, String next) {
        Problem problem = Problem.error(code, text).next(next);
        return new ProblemException(where == null || where.getLineNumber() < 1 ? problem.at(new Place(file, before + 1, 1))
                : problem.at(new Place(file, before + where.getLineNumber(), Math.max(1, where.getColumnNumber()))));
    }

    /** The parser's own sentence, without its position, which is told apart. */
    private static String reason(XMLStreamException failed) {
        String message = String.valueOf(failed.getMessage());
        int at = message.indexOf("Message: ");
        String reason = (at < 0 ? message : message.substring(at + 9)).strip();
        return reason.startsWith(ENDS_INSIDE) ? "it ends before all its elements have ended, as a file that was cut off." : reason;
    }
}
