package org.slipway.configmgr;

import java.util.Optional;

import org.slipway.base.ProblemException;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;

/** The element of a package, in either of two forms: a CIM instance with PROPERTY elements, or an element for each property. */
record Envelope(XmlElement root) {
    static final String CIM = "INSTANCE";
    static final String PLAIN = "SmsTaskSequencePackage";
    private static final String VALUE = "VALUE";

    boolean isCim() {
        return root.name().equals(CIM);
    }

    /** Of a CIM instance, which other things have too: whether it is a task sequence. */
    boolean isSequence() {
        return !isCim() || root.attribute("CLASSNAME").map("SMS_TaskSequencePackage"::equalsIgnoreCase).orElse(false);
    }

    String sequenceProperty() {
        return isCim() ? "Sequence" : "SequenceData";
    }

    Optional<XmlElement> property(String name) {
        return isCim() ? root.children("PROPERTY").filter(each -> each.attribute("NAME").map(name::equalsIgnoreCase).orElse(false)).findFirst()
                : root.child(name);
    }

    /** The element whose text is the value; a property without one is null over there. */
    Optional<XmlElement> value(String name) {
        return isCim() ? property(name).flatMap(property -> property.child(VALUE)) : root.child(name);
    }

    Optional<String> text(String name) {
        return value(name).map(XmlElement::text).filter(text -> !text.isBlank());
    }

    /** Gives a property a value, wherever there was none. */
    void set(String name, String text) {
        if (isCim()) {
            XmlElement property = property(name).orElseGet(() -> added(new XmlElement("PROPERTY").with("NAME", name).with("TYPE", "string"), root));
            property.child(VALUE).orElseGet(() -> added(new XmlElement(VALUE), property)).text(text);
        } else {
            root.child(name).orElseGet(() -> added(new XmlElement(name), root)).text(text);
        }
    }

    private static XmlElement added(XmlElement element, XmlElement to) {
        to.add(element);
        return element;
    }

    /** The sequence in it, as an element or as text; nothing where there is none. */
    Optional<XmlElement> sequence(String file) throws ProblemException {
        Optional<XmlElement> value = value(sequenceProperty());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<XmlElement> inside = value.get().child("sequence");
        String text = value.get().text().replaceFirst("^\uFEFF", "");
        return inside.isPresent() || text.isBlank() ? inside : Optional.of(XmlReading.of(text, file, value.get().line()));
    }
}
