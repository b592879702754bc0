package org.slipway.configmgr;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignAbsent;
import org.slipway.sequence.ForeignExtra;
import org.slipway.sequence.ForeignValue;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.TaskSequence;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.sequence.xml.XmlText;

/** What stood around a sequence in its package, as the sequence keeps it. */
final class PackageParts {
    /** The element of the package without its children, then each child, then the other parts of the zip. */
    private static final String ROOT = "package";
    private static final String CHILD = "package/part";
    private static final String BEFORE = "package/before";
    private static final String AFTER = "package/after";
    private static final String FIELD = "package@";
    private static final String FILE = "package/file/";
    private static final SequenceFactory FACTORY = SequenceFactory.eINSTANCE;

    private final List<Foreign> kept;

    PackageParts(TaskSequence sequence) {
        this.kept = sequence.getForeign();
    }

    void keep(XmlElement root) {
        extra(ROOT, bare(root));
        root.children().forEach(child -> extra(CHILD, child));
        root.before().forEach(each -> extra(BEFORE, each));
        root.after().forEach(each -> extra(AFTER, each));
    }

    /** A further part of the zip. */
    void keepFile(String name, XmlElement root) {
        extra(FILE + name, root);
    }

    private void extra(String at, XmlElement element) {
        ForeignExtra extra = FACTORY.createForeignExtra();
        extra.setAt(at);
        extra.setXml(XmlText.of(element));
        kept.add(extra);
    }

    private static XmlElement bare(XmlElement root) {
        XmlElement bare = root.copy().between(List.of(), List.of());
        bare.children().clear();
        return bare;
    }

    /** A field whose property says something else than the sequence would. */
    void keepValue(PackageField field, String was, String text) {
        ForeignValue value = FACTORY.createForeignValue();
        value.setAt(FIELD + field.property());
        value.setWas(was);
        value.setText(text);
        kept.add(value);
    }

    /** A field that is not there, while the sequence would say something. */
    void keepAbsence(PackageField field, String was) {
        ForeignAbsent absent = FACTORY.createForeignAbsent();
        absent.setAt(FIELD + field.property());
        absent.setWas(was);
        kept.add(absent);
    }

    /** The package as it was, without the values of its fields; nothing for a sequence that was made here. */
    Optional<Envelope> envelope() {
        Optional<XmlElement> root = extras(ROOT).stream().findFirst();
        root.ifPresent(element -> {
            extras(CHILD).forEach(element::add);
            element.between(extras(BEFORE), extras(AFTER));
        });
        return root.map(Envelope::new);
    }

    /** The names of the further parts of the zip. */
    List<String> files() {
        return kept.stream().map(Foreign::getAt).filter(at -> at != null && at.startsWith(FILE)).map(at -> at.substring(FILE.length())).distinct().toList();
    }

    Optional<XmlElement> file(String name) {
        return extras(FILE + name).stream().findFirst();
    }

    private List<XmlElement> extras(String at) {
        List<String> xml = kept.stream().filter(each -> at.equals(each.getAt()) && each instanceof ForeignExtra).flatMap(each -> Stream.ofNullable(((ForeignExtra) each).getXml())).toList();
        return XmlReading.pieces(xml, "foreign").stream().flatMap(Optional::stream).toList(); // what somebody wrote by hand and is no XML is left out
    }

    /** What is to be written for a field: what the sequence says, unless it stood there otherwise and nothing changed since. */
    Optional<String> written(PackageField field, String said) {
        String at = FIELD + field.property();
        for (Foreign each : kept) {
            if (each instanceof ForeignValue value && at.equals(value.getAt()) && said.equals(text(value.getWas()))) {
                return Optional.of(text(value.getText()));
            }
            if (each instanceof ForeignAbsent absent && at.equals(absent.getAt()) && said.equals(text(absent.getWas()))) {
                return Optional.empty();
            }
        }
        return Optional.of(said);
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
