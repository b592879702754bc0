package org.slipway.sequence.xml;

import java.util.List;
import java.util.Optional;

/**
 * One thing that another tree says differently.
 *
 * <p>A path is the keys of the elements from the root, with / between; an attribute stands behind an @. The empty path is the root.
 */
public sealed interface TreeEdit {

    String at();

    /** Another text or attribute. @param was the one that is replaced; empty where there was none */
    record Value(String at, Optional<String> was, String text) implements TreeEdit {
    }

    /** An attribute or an element that is not there. @param was what is taken away */
    record Absent(String at, String was) implements TreeEdit {
    }

    /** A further element. @param after the key of the sibling it stands behind; empty for the first place */
    record Extra(String at, String after, XmlElement element) implements TreeEdit {
    }

    /** Another order of the children. @param keys of the children, in their order */
    record Order(String at, List<String> keys) implements TreeEdit {
        public Order {
            keys = List.copyOf(keys);
        }
    }
}
