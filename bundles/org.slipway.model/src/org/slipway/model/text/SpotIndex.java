package org.slipway.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

/** Finds the innermost element at a position, for as long as neither the text nor what was read from it changes. */
final class SpotIndex {
    private final Layout layout;
    private final Lines lines;
    /** By where they begin; of those that begin together, what is around comes first. */
    private final List<Map.Entry<EObject, YamlNode>> ordered = new ArrayList<>();

    SpotIndex(Layout layout, Lines lines) {
        this.layout = layout;
        this.lines = lines;
        layout.all().forEach(ordered::add);
        ordered.sort(Comparator.comparingInt((Map.Entry<EObject, YamlNode> each) -> each.getValue().start())
                .thenComparing(each -> each.getValue().end(), Comparator.reverseOrder()));
    }

    boolean isOf(Layout asked, Lines in) {
        return asked == layout && in == lines;
    }

    Optional<EObject> at(int offset) {
        for (int i = begun(offset) - 1; i >= 0; i--) {
            if (offset <= lines.endOfBlock(ordered.get(i).getValue().end())) {
                return Optional.of(ordered.get(i).getKey());
            }
        }
        return Optional.empty();
    }

    /** How many begin at or before the position. */
    private int begun(int offset) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered.get(middle).getValue().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
