package org.slipway.sequence.exchange;

import java.util.List;

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
import org.slipway.sequence.xml.XmlText;

/** Edits of trees as the model keeps them; {@link KeptXml} reads them. The path of the element itself is a point there, since no text in a model is empty. */
final class ForeignText {
    static final String SELF = ".";
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
}
