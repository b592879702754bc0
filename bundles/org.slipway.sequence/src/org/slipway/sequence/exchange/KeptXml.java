package org.slipway.sequence.exchange;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.slipway.sequence.Foreign;
import org.slipway.sequence.ForeignAbsent;
import org.slipway.sequence.ForeignExtra;
import org.slipway.sequence.ForeignOrder;
import org.slipway.sequence.ForeignValue;
import org.slipway.sequence.xml.TreeEdit;
import org.slipway.sequence.xml.TreeEdit.Absent;
import org.slipway.sequence.xml.TreeEdit.Extra;
import org.slipway.sequence.xml.TreeEdit.Order;
import org.slipway.sequence.xml.TreeEdit.Value;
import org.slipway.sequence.xml.XmlElement;
import org.slipway.sequence.xml.XmlReading;

/** Reads what {@link ForeignText} keeps, the XML of all of it at once. What somebody wrote by hand and makes no sense is left out. */
final class KeptXml {
    private final Map<ForeignExtra, XmlElement> elements = new IdentityHashMap<>();

    /** @param all in which edits will be looked for */
    KeptXml(Stream<Foreign> all) {
        List<ForeignExtra> extras = all.filter(each -> each instanceof ForeignExtra extra && extra.getXml() != null).map(ForeignExtra.class::cast).toList();
        List<Optional<XmlElement>> read = XmlReading.pieces(extras.stream().map(ForeignExtra::getXml).toList(), "foreign");
        for (int i = 0; i < extras.size(); i++) {
            if (read.get(i).isPresent()) {
                elements.put(extras.get(i), read.get(i).get());
            }
        }
    }

    List<XmlElement> asides(List<Foreign> kept, String at) {
        return kept.stream().filter(each -> at.equals(each.getAt()) && each instanceof ForeignExtra).flatMap(each -> Stream.ofNullable(elements.get(each)))
                .filter(each -> !each.isElement()).toList();
    }

    List<TreeEdit> edits(List<Foreign> kept) {
        var edits = new ArrayList<TreeEdit>();
        kept.forEach(each -> edit(each).ifPresent(edits::add));
        return edits;
    }

    private Optional<TreeEdit> edit(Foreign kept) {
        String at = kept.getAt() == null || kept.getAt().equals(ForeignText.SELF) ? "" : kept.getAt();
        return switch (kept) {
            case ForeignValue value -> Optional.of(new Value(at, Optional.ofNullable(value.getWas()), Optional.ofNullable(value.getText()).orElse("")));
            case ForeignAbsent absent -> Optional.of(new Absent(at, Optional.ofNullable(absent.getWas()).orElse("")));
            case ForeignOrder order -> Optional.of(new Order(at, order.getKeys()));
            case ForeignExtra extra -> Optional.ofNullable(elements.get(extra)).map(element -> new Extra(at, Optional.ofNullable(extra.getAfter()).orElse(""), element));
            default -> Optional.empty();
        };
    }
}
