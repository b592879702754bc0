package org.slipway.sequence.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.base.ProblemException;
import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignAbsent;
import org.slipway.sequence.ForeignExtra;
import org.slipway.sequence.ForeignOrder;
import org.slipway.sequence.ForeignValue;
import org.slipway.sequence.SequenceFactory;
import org.slipway.sequence.xml.TreeEdit;
import org.slipway.sequence.xml.TreeEdit.Absent;
import org.slipway.sequence.xml.TreeEdit.Extra;
import org.slipway.sequence.xml.TreeEdit.Order;
import org.slipway.sequence.xml.TreeEdit.Value;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;
import org.slipway.sequence.xml.XmlText;

/** Edits of trees as the model keeps them. The path of the element itself is a point there, since no text in a model is empty. */
final class ForeignText {
    private static final String SELF = ".";
    private static final SequenceFactory FACTORY = SequenceFactory.eINSTANCE;

    private ForeignText() {
    }

    static List<Foreign> of(List<TreeEdit> edits) {
        return edits.stream().map(ForeignText::of).toList();
    }

    private static Foreign of(TreeEdit edit) {
        Foreign foreign = switch (edit) {
            case Value value -> {
                ForeignValue kept = FACTORY.createForeignValue();
                value.was().ifPresent(kept::setWas);
                kept.setText(value.text());
                yield kept;
            }
            case Absent absent -> {
                ForeignAbsent kept = FACTORY.createForeignAbsent();
                kept.setWas(absent.was());
                yield kept;
            }
            case Extra extra -> {
                ForeignExtra kept = FACTORY.createForeignExtra();
                kept.setAfter(extra.after().isEmpty() ? null : extra.after());
                kept.setXml(XmlText.of(extra.element()));
                yield kept;
            }
            case Order order -> {
                ForeignOrder kept = FACTORY.createForeignOrder();
                kept.getKeys().addAll(order.keys());
                yield kept;
            }
        };
        foreign.setAt(edit.at().isEmpty() ? SELF : edit.at());
        return foreign;
    }

    /** A comment or an instruction outside of the sequence. */
    static Foreign aside(String at, XmlElement aside) {
        ForeignExtra kept = FACTORY.createForeignExtra();
        kept.setAt(at);
        kept.setXml(XmlText.of(aside));
        return kept;
    }

    static List<XmlElement> asides(List<Foreign> kept, String at) {
        return kept.stream().filter(each -> at.equals(each.getAt()) && each instanceof ForeignExtra).flatMap(each -> element((ForeignExtra) each).stream())
                .filter(each -> !each.isElement()).toList();
    }

    /** What somebody wrote into the file by hand and makes no sense is left out. */
    static List<TreeEdit> edits(List<Foreign> kept) {
        return kept.stream().flatMap(each -> edit(each).stream()).toList();
    }

    private static Optional<TreeEdit> edit(Foreign kept) {
        String at = kept.getAt() == null || kept.getAt().equals(SELF) ? "" : kept.getAt();
        return switch (kept) {
            case ForeignValue value -> Optional.of(new Value(at, Optional.ofNullable(value.getWas()), Optional.ofNullable(value.getText()).orElse("")));
            case ForeignAbsent absent -> Optional.of(new Absent(at, Optional.ofNullable(absent.getWas()).orElse("")));
            case ForeignOrder order -> Optional.of(new Order(at, order.getKeys()));
            case ForeignExtra extra -> element(extra).map(element -> new Extra(at, Optional.ofNullable(extra.getAfter()).orElse(""), element));
            default -> Optional.empty();
        };
    }

    /** The element, comment or instruction that stands in an extra. */
    static Optional<XmlElement> element(ForeignExtra extra) {
        return Stream.ofNullable(extra.getXml()).flatMap(xml -> {
            try {
                return Stream.of(XmlReading.piece(xml, "foreign"));
            } catch (ProblemException noXml) {
                return Stream.empty();
            }
        }).findFirst();
    }
}
